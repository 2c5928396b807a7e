import type { Localised } from '../../core/language.js';

/** One comment that somebody's safety may hang on, as whoever speaks up for people sees it. Who wrote it is known to nobody. */
export interface SafetyConcernView {
  readonly id: string;
  readonly leaderName: string;
  readonly campaignName: Localised;
  readonly source: 'shuffled' | 'manager';
  readonly text: string;
  /** Why it worries the reader. */
  readonly note: string;
  readonly raisedBy: string;
  /** ISO date. */
  readonly raisedOn: string;
  /** What was done; empty while it is open. */
  readonly outcome: string;
}
