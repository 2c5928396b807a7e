/** What a figure about several leaders has to fulfil, and with it whatever can be computed from published figures (R14). */
export interface AggregateRules {
  readonly leaders: number;
  readonly ballots: number;
  /** No leader may have more than so many percent of the ballots. */
  readonly largestPercent: number;
}

export const AGGREGATE_RULES: AggregateRules = { leaders: 5, ballots: 25, largestPercent: 40 };
