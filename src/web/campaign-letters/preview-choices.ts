import type {
  CampaignLettersView,
  LetterPreviewView,
} from '../../application/campaign-letters/campaign-letters.view.js';
import {
  isAsking,
  PREVIEW_GROUPS,
  PREVIEW_KINDS,
} from '../../application/campaign-letters/invented-letters.js';
import { LANGUAGES } from '../../core/language.js';

interface Choice {
  readonly value: string;
  readonly query: string;
  readonly current: boolean;
}

export interface PreviewPageView {
  readonly campaign: CampaignLettersView;
  readonly letter: LetterPreviewView;
  readonly query: string;
  readonly kinds: readonly Choice[];
  readonly languages: readonly Choice[];
  /** Empty for letters that are the same for everybody. */
  readonly groups: readonly Choice[];
}

type Chosen = Pick<LetterPreviewView, 'kind' | 'language' | 'group'>;

/** `in` and not `language`, which would switch the page itself. */
const queryOf = ({ kind, language, group }: Chosen): string => `kind=${kind}&in=${language}&group=${group}`;

/** Links to the same letter in the other language, for another group, and to the other letters. */
export function previewChoices(letter: LetterPreviewView): Omit<PreviewPageView, 'campaign'> {
  const choices = <Key extends keyof Chosen>(key: Key, values: readonly Chosen[Key][]): Choice[] =>
    values.map((value) => ({
      value,
      query: queryOf({ ...letter, [key]: value }),
      current: letter[key] === value,
    }));
  return {
    letter,
    query: queryOf(letter),
    kinds: choices('kind', PREVIEW_KINDS),
    languages: choices('language', LANGUAGES),
    groups: isAsking(letter.kind) ? choices('group', PREVIEW_GROUPS) : [],
  };
}
