import type { Localised } from '../../core/language.js';

export interface PlanView {
  readonly item: string | null;
  readonly behaviour: string;
  readonly situation: string;
  readonly action: string;
  readonly helpers: string;
  /** ISO date. */
  readonly reviewOn: string;
}

/** The plan of one leader, with what it can be made from. */
export interface PlanningView {
  readonly subjectId: string;
  readonly campaignName: Localised;
  /** Items as the leader was asked about them. */
  readonly items: readonly { readonly key: string; readonly text: Localised }[];
  /** `null` until there is one. */
  readonly plan: PlanView | null;
  /** Ninety days from today. */
  readonly suggestedReviewOn: string;
}
