import { type Role, ROLES } from '../../../core/access/roles.js';
import type { Language } from '../../../core/language.js';

/** As pages call roles and languages, in both languages; the codes count as well. */
const ROLE_WORDS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...ROLES.map((role) => [role, role] as const),
  ['arweinydd', 'leader'],
  ['cymeradwywr', 'approver'],
  ['hwylusydd', 'facilitator'],
  ['adnoddau dynol', 'hr'],
  ['panel member', 'panel'],
  ['aelod o banel', 'panel'],
  ['speaking-up lead', 'speaking-up'],
  ['arweinydd codi llais', 'speaking-up'],
  ['gweinyddwr', 'administrator'],
]);

const LANGUAGE_WORDS: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['en', 'en'],
  ['english', 'en'],
  ['saesneg', 'en'],
  ['cy', 'cy'],
  ['welsh', 'cy'],
  ['cymraeg', 'cy'],
]);

export const roleNamed = (text: string): Role | null => ROLE_WORDS.get(text.toLowerCase()) ?? null;

export const languageNamed = (text: string): Language | null =>
  LANGUAGE_WORDS.get(text.toLowerCase()) ?? null;
