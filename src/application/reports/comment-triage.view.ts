import type { Localised } from '../../core/language.js';
import type { CommentToRead } from './reports.view.js';

/** The comments about one leader, as either of their two readers sees them. */
export interface CommentTriageView {
  readonly subjectId: string;
  readonly name: string;
  readonly campaignName: Localised;
  /** Which of the two is reading. */
  readonly reader: 'first' | 'second';
  readonly firstReaderName: string;
  /** `null` until HR has chosen somebody; until then nothing can be confirmed. */
  readonly secondReaderName: string | null;
  /** Frozen, and with the leader or about to be: nothing can be decided any more. */
  readonly released: boolean;
  readonly comments: readonly CommentToRead[];
}

/** A leader whose comments wait for the signed-in person's second look, or have had it. */
export interface SecondReadingView {
  readonly id: string;
  readonly campaignName: Localised;
  readonly name: string;
  /** `not-yet`: not opened, or the first reader has decided nothing. */
  readonly stage: 'not-yet' | 'to-confirm' | 'finished';
}
