import { RaterSpread } from '../../statistics/rater-spread.js';

/** One place in the organisation. `parent: null` at the top. */
export interface Unit {
  readonly key: string;
  readonly parent: string | null;
}

/**
 * `score`: sums of component scores, with the spread of leaders' own means over the whole organisation, on which bands rest.
 * `share`: how many of those asked did something: named a condition, answered.
 */
export type Measure =
  | { readonly key: string; readonly kind: 'score'; readonly spread: RaterSpread | null }
  | { readonly key: string; readonly kind: 'share' };

/** One leader's exact figure for one measure, out of the frozen results. */
export interface LeaderFigure {
  readonly measure: string;
  /** Ballots with a value: those asked, for a share. */
  readonly n: number;
  readonly sum: number;
  /** How many units of `sum` make one point, one person. */
  readonly unitsPerPoint: number;
}

export interface LeaderFigures {
  /** The same person has the same key in every period; what changed hands between two tables is found by it. */
  readonly leader: string;
  /** Every unit the leader leads; usually one. */
  readonly units: readonly string[];
  readonly figures: readonly LeaderFigure[];
}

/**
 * What one table is made from: one source (rater group) in one period. Sources must not share ballots: a total over sources
 * is made from published values, like every composite.
 */
export interface AggregateSource {
  readonly units: readonly Unit[];
  readonly measures: readonly Measure[];
  readonly leaders: readonly LeaderFigures[];
}
