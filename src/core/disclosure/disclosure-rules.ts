import { CLASS_RULES, ClassRules } from './count-class.js';

/** R8. */
export interface DistributionRule {
  /** A distribution is shown from so many answers to the item. */
  readonly answers: number;
  /** A category with fewer is merged. None at all counts as few: "nobody" is a statement about everybody. */
  readonly answersPerCategory: number;
  readonly percentStep: number;
}

/**
 * Every number that the disclosure rules rest on, in one record. The service knows one of them, `DISCLOSURE_RULES`; a test
 * passes a weakened one to show that each rule is needed. `decide-groups.ts` (R1, R2) works with the thresholds that were
 * sealed at lock, and R3, R4 and R12 to R16 are not numbers.
 */
export interface DisclosureRules {
  /** R6, R7, R8's open end, R10, R19. */
  readonly classes: ClassRules;
  /** R5: below, a lone insider can work out somebody's rating. */
  readonly answersForItem: number;
  /** R5: where any item of a component is hidden, at least so many are. One switches the rule off. */
  readonly leastHiddenItems: number;
  readonly distribution: DistributionRule;
  /** R9: "similar" or "mixed" is said from so many answers to each item that it rests on. */
  readonly answersForAgreement: number;
  /** R11: two comments by one writer hide nobody. */
  readonly comments: { readonly ballots: number; readonly writers: number };
  /** R20. */
  readonly ballotsForConditions: number;
  /** R17: how often the auditor may repair one report. Zero switches it off. */
  readonly mostRepairs: number;
}

export const DISCLOSURE_RULES: DisclosureRules = {
  classes: CLASS_RULES,
  answersForItem: 7,
  leastHiddenItems: 2,
  distribution: { answers: 10, answersPerCategory: 3, percentStep: 5 },
  answersForAgreement: 10,
  comments: { ballots: 8, writers: 3 },
  ballotsForConditions: 10,
  mostRepairs: 1000,
};
