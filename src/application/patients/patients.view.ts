import type { Localised } from '../../core/language.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';

/** What there is of the cards right after they were made, and never again. */
export interface MadeCardsView {
  readonly batchId: string;
  readonly handedOutBy: string;
  /** Shuffled; shown this once. */
  readonly codes: readonly string[];
}

/** What is kept of a batch. */
export interface CardBatchView {
  readonly cards: number;
  readonly handedOutBy: string;
}

/** A leader whose patients may have answered on paper. */
export interface PaperLeaderView {
  readonly subjectId: string;
  readonly subjectName: string;
  readonly campaignName: Localised;
  readonly collecting: boolean;
}

export interface PaperFormView extends PaperLeaderView {
  /** The organisation's short name, under which answers are sent. */
  readonly slug: string;
  readonly questionnaire: Questionnaire;
}

export interface EntryClerkView {
  readonly name: string;
  readonly email: string;
}
