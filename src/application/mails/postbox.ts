import type { Purpose } from '../../core/campaigns/life-cycle.js';
import type { AnonymousCountClass } from '../../core/disclosure/count-class.js';
import type { Language, Localised } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import type { AccountKind } from '../../persistence/register/mail.entity.js';

/** One leader whom a person is asked about. */
export interface LetterRequest {
  readonly path: string;
  /** The code in the path, to be typed. */
  readonly code: string;
  readonly subjectName: string;
  readonly group: RaterGroup;
  readonly purpose: Purpose;
  /** ISO date. */
  readonly closesOn: string;
  /** How many of the group must answer for it to be shown on its own. */
  readonly minimum: number;
  /** Whether so many are asked at all; where not, nobody's answer can be shown but together with other groups. */
  readonly enoughAsked: boolean;
  /** How many are asked in the group, as a class. */
  readonly asked: AnonymousCountClass | 'under-5';
  readonly sealBlocks: readonly string[];
}

/** One letter for all the leaders whom a person is asked about at that moment. */
export interface AskingLetter {
  readonly kind: 'invitation' | 'reminder' | 'fresh-link';
  readonly requests: readonly LetterRequest[];
  /** Where the codes can be typed. */
  readonly answerPath: string;
  /** Declines everything in this letter; the same address answers a mail program's one click. */
  readonly declinePath: string;
}

/** To somebody with an account, about something that waits for them there. */
export interface AccountLetter {
  /** `more-raters-asked`: what a leader is told instead of `nominate` where the approver has sent the list back. */
  readonly kind: Exclude<AccountKind, 'sign-in'> | 'more-raters-asked';
  readonly path: string;
  /** `null` where the letter is not about one leader. */
  readonly subjectName: string | null;
  readonly campaign: {
    readonly name: Localised;
    /** ISO dates. */
    readonly opensOn: string;
    readonly closesOn: string;
  } | null;
}

/** A letter before it has words: everything its text needs, and nothing that could be kept. */
export type Letter =
  | { readonly kind: 'sign-in'; readonly path: string; readonly minutes: number }
  | AskingLetter
  | AccountLetter;

export interface Addressee {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly organisation: Localised;
}

/** `refused`: there is no such address, and trying again is no use. `not-now`: it is. */
export type Delivery = 'taken' | 'refused' | 'not-now';

/** Writes a letter in the person's language and hands it to the mail server. */
export interface Postbox {
  send(addressee: Addressee, letter: Letter): Promise<Delivery>;
}

export const POSTBOX = Symbol('postbox');
