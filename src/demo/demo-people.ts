import type { Role } from '../core/access/roles.js';
import type { Language, Localised } from '../core/language.js';

/** An invented health board: no such place, and none of these people, exists. */
export const DEMO_SLUG = 'cwm-tawel';
export const DEMO_ORGANISATION = {
  slug: DEMO_SLUG,
  name: { en: 'Cwm Tawel University Health Board', cy: 'Bwrdd Iechyd Prifysgol Cwm Tawel' },
  timeZone: 'Europe/London',
  defaultLanguage: 'en',
  administrator: { email: 'administrator@cwm-tawel.example', givenName: 'Huw', familyName: 'Bowen' },
} as const;

export const DEMO_HR = 'mared.elis@cwm-tawel.example';
/** Hands cards out; has no account. */
export const DEMO_WARD_CLERK = 'Sioned Parry (ward clerk)';
export const DEMO_APPROVER = 'eleri.gwyn@cwm-tawel.example';
/** Proposed late, for the approver to look at. */
export const DEMO_LATE_RATER = 'tom.hopkins@cwm-tawel.example';

export interface DemoUnit {
  readonly name: Localised;
  readonly parent?: string;
}

export const DEMO_UNITS: readonly DemoUnit[] = [
  { name: { en: 'Medicine', cy: 'Meddygaeth' } },
  { name: { en: 'Surgery', cy: 'Llawfeddygaeth' } },
  { name: { en: 'Community and primary care', cy: 'Gofal cymunedol a sylfaenol' } },
  { name: { en: 'Estates and finance', cy: 'Ystadau a chyllid' } },
  { name: { en: 'Ward 7, care of older people', cy: 'Ward 7, gofal pobl hŷn' }, parent: 'Medicine' },
  { name: { en: 'Emergency department', cy: 'Adran achosion brys' }, parent: 'Medicine' },
  { name: { en: 'Theatres', cy: 'Theatrau' }, parent: 'Surgery' },
  { name: { en: 'Maternity', cy: 'Mamolaeth' }, parent: 'Surgery' },
  {
    name: { en: 'District nursing, upper valley', cy: 'Nyrsio ardal, y cwm uchaf' },
    parent: 'Community and primary care',
  },
  { name: { en: 'Estates', cy: 'Ystadau' }, parent: 'Estates and finance' },
];

export interface DemoPerson {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly unit?: string;
}

type Line = readonly [string, string, string, Language, readonly Role[], string?];

const person = ([givenName, familyName, jobTitle, language, roles, unit]: Line): DemoPerson => ({
  email: `${givenName}.${familyName}@cwm-tawel.example`.toLowerCase().replaceAll(' ', '-'),
  givenName,
  familyName,
  jobTitle,
  language,
  roles,
  ...(unit === undefined ? {} : { unit }),
});

export const DEMO_STAFF: readonly DemoPerson[] = (
  [
    ['Mared', 'Elis', 'Head of organisation development', 'cy', ['hr']],
    ['Sioned', 'Parry', 'Leadership coach', 'cy', ['facilitator']],
    ['Marcus', 'Adeyemi', 'Leadership coach', 'en', ['facilitator']],
    ['Eleri', 'Gwyn', 'Deputy director of nursing', 'en', ['approver']],
    ['Ifan', 'Daniel', 'Speaking-up lead', 'cy', ['speaking-up']],
    ['Tom', 'Hopkins', 'Member of the appointments panel', 'en', ['panel']],
  ] satisfies readonly Line[]
).map(person);

/** The first six take part in the campaign that is released, the other six in the one that collects. */
export const DEMO_LEADERS: readonly DemoPerson[] = (
  [
    ['Angharad', 'Prosser', 'Ward manager', 'en', ['leader'], 'Ward 7, care of older people'],
    ['Gethin', 'Rees', 'Clinical lead, emergency medicine', 'cy', ['leader'], 'Emergency department'],
    ['Nia', 'Roberts', 'Team lead, district nursing', 'cy', ['leader'], 'District nursing, upper valley'],
    ['Dafydd', 'Owen', 'Head of estates', 'en', ['leader'], 'Estates'],
    ['Priya', 'Nair', 'Service manager, theatres', 'en', ['leader'], 'Theatres'],
    ['Rhodri', 'Vaughan', 'Deputy general manager', 'en', ['leader'], 'Medicine'],
    ['Catrin', 'Hughes', 'Consultant midwife', 'cy', ['leader'], 'Maternity'],
    ['Aled', 'Morgan', 'Charge nurse', 'en', ['leader'], 'Emergency department'],
    ['Fatima', 'Hassan', 'Pharmacist lead', 'en', ['leader'], 'Medicine'],
    ['Bethan', 'Lloyd', 'Practice educator', 'cy', ['leader'], 'Theatres'],
    ['Owain', 'Price', 'Finance business partner', 'en', ['leader'], 'Estates and finance'],
    ['Grace', 'Mensah', 'Ward manager', 'en', ['leader'], 'Maternity'],
  ] satisfies readonly Line[]
).map(person);
