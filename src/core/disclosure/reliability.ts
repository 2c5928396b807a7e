import { Language } from '../language.js';
import { Component, RaterGroup } from '../questionnaires/questionnaire.js';

/** How one item goes together with the others of its component; `null`: not estimable. */
export interface ItemReliability {
  readonly item: string;
  readonly rDrop: number | null;
  readonly alphaIfDeleted: number | null;
}

/**
 * How reliable a component is in one rater group and one language of a campaign; `null`: not estimable.
 * Coefficients to two decimals, and of the counts the size alone. No mean, spread or exact count: beside the counts of all ballots it
 * would tell by subtraction what the few said who answered in the other language.
 */
export interface Reliability {
  readonly group: RaterGroup;
  readonly language: Language;
  readonly component: Component;
  readonly ballotsAtLeast: number;
  readonly subjectsAtLeast: number;
  readonly alpha: number | null;
  readonly alphaLow: number | null;
  readonly alphaHigh: number | null;
  /** From every pair of items; far from `alpha`, "not observed" does not come about by chance. */
  readonly alphaPairwise: number | null;
  readonly omega: number | null;
  readonly icc1: number | null;
  readonly icc1Low: number | null;
  readonly icc1High: number | null;
  readonly items: readonly ItemReliability[];
}

/** Coefficients of fewer would tell about single answers, and would say little. */
export const BALLOTS_FOR_RELIABILITY = 100;
export const SUBJECTS_FOR_RELIABILITY = 10;
