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
