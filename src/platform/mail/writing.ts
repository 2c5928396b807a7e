import { Addressee } from '../../application/mails/postbox.js';
import type { Language } from '../../core/language.js';
import { Translate, Translations } from '../language/translations.js';

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** What the reader can do, with what belongs to it. In a letter about several people there is one for each. */
export interface LetterSection {
  /** `null` where there is only one. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly button: Link;
  /** Beside each other in both forms, such as the code to type and the seal to compare. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** A letter in words, before it becomes text or HTML. */
export interface LetterWords {
  readonly language: Language;
  /** Whose letter it is, before anything else is read. */
  readonly sender: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly LetterSection[];
  /** To read more about what the letter promises, or to decline. */
  readonly more: readonly Link[];
  readonly closing: readonly string[];
  /** In the other language: where the same is said in it. */
  readonly offer: (Link & { readonly language: Language }) | null;
}

/** As much as a letter's words depend on besides the letter. */
export interface Writing {
  readonly addressee: Addressee;
  /** Where the app is reached. */
  readonly origin: string;
  readonly t: Translate;
  readonly translations: Translations;
}

export const greetingOf = ({ addressee, t }: Writing): string =>
  addressee.name === '' ? t('mail:greeting-nameless') : t('mail:greeting', { name: addressee.name });

export const senderOf = ({ addressee }: Writing): string => addressee.organisation[addressee.language];

export const signatureOf = ({ addressee, t }: Writing): string =>
  t('mail:signature', { organisation: addressee.organisation[addressee.language] });

/** A letter with one thing to do. */
export const oneStep = (text: string, url: string): LetterWords['sections'] => [
  { heading: null, paragraphs: [], button: { text, url }, facts: [] },
];
