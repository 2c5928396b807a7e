import type { Addressee, Letter } from '../mails/postbox.js';

/** A letter as it would be sent. */
export interface PreviewedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LetterPreview {
  write(letter: Letter, addressee: Addressee): PreviewedLetter;
}

export const LETTER_PREVIEW = Symbol('letter preview');
