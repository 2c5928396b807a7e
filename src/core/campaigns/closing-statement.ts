import { RaterGroup } from '../questionnaires/questionnaire.js';

/**
 * What the app knows when a campaign closes: how many tokens were taken, and which groups were never asked.
 * The opener trusts no other count of the register.
 */
export interface ClosingStatement {
  readonly schema: 'tosturi-closing/1';
  readonly campaignId: string;
  readonly subjects: readonly ClosingSubject[];
}

export interface ClosingSubject {
  readonly subjectRef: string;
  readonly tokensTaken: Readonly<Partial<Record<RaterGroup, number>>>;
  /** How many of them belong to a replacement code: so many people may have two ballots in the box. */
  readonly replacements: Readonly<Partial<Record<RaterGroup, number>>>;
  readonly notApplicable: readonly RaterGroup[];
}
