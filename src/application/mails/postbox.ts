import type { Language, Localised } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import type { Purpose } from '../../core/campaigns/life-cycle.js';

/** A letter before it has words: everything its text needs, and nothing that could be kept. */
export type Letter =
  | { readonly kind: 'sign-in'; readonly path: string; readonly minutes: number }
  | {
      readonly kind: 'invitation';
      readonly path: string;
      /** The same code, to be typed. */
      readonly code: string;
      readonly subjectName: string;
      readonly group: RaterGroup;
      readonly purpose: Purpose;
      /** ISO date. */
      readonly closesOn: string;
      readonly minimum: number;
      readonly sealBlocks: readonly string[];
    }
  | { readonly kind: 'report-released'; readonly path: string };

export interface Addressee {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly organisation: Localised;
}

/** Writes a letter in the person's language and hands it to the mail server. */
export interface Postbox {
  /** Rejects when the server did not take it; the letter is then tried again later. */
  send(addressee: Addressee, letter: Letter): Promise<void>;
}

export const POSTBOX = Symbol('postbox');
