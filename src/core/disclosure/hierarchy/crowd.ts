import { LeaderFigure, Measure } from './aggregate-source.js';
import { AggregateRules } from './aggregate-rules.js';

/** How many ballots one leader brings: the fewest and the most that any measure of the table has. */
export interface Footprint {
  readonly fewest: number;
  readonly most: number;
}

/** Some leaders together, told by what the rule asks of them. */
export interface Crowd {
  readonly leaders: number;
  readonly ballots: number;
  /** The largest burden of one leader, see `crowdOf`; 0 for nobody. */
  readonly heaviest: number;
}

export const NOBODY: Crowd = { leaders: 0, ballots: 0, heaviest: 0 };

/** A measure that a leader has no figure for has no ballots. */
export const footprintOf = (figures: readonly LeaderFigure[], measures: readonly Measure[]): Footprint => {
  const counts = measures.map(({ key }) => figures.find(({ measure }) => measure === key)?.n ?? 0);
  return { fewest: Math.min(...counts), most: Math.max(...counts) };
};

/**
 * A leader counts with the fewest ballots of any measure and weighs with the most, so that one decision holds for all measures:
 * skipped items make them differ by a few, and a pattern for each would tell by how many.
 *
 * "No leader has more than p percent" is `most ≤ p % of (all others' fewest + most)`, for every leader the same as
 * `(100 - p) · most + p · fewest ≤ p · all fewest`. The left side is the leader's burden: a crowd needs only the largest.
 * Worked number: 10 ballots of 25 at 40 percent: burden 60 · 10 + 40 · 10 = 1000 ≤ 40 · 25 = 1000 passes; 11 of 26 does not.
 */
export const crowdOf = ({ fewest, most }: Footprint, { largestPercent }: AggregateRules): Crowd => ({
  leaders: fewest > 0 ? 1 : 0,
  ballots: fewest,
  heaviest: (100 - largestPercent) * most + largestPercent * fewest,
});

export const together = (one: Crowd, other: Crowd): Crowd => ({
  leaders: one.leaders + other.leaders,
  ballots: one.ballots + other.ballots,
  heaviest: Math.max(one.heaviest, other.heaviest),
});

export const isEmpty = ({ heaviest }: Crowd): boolean => heaviest === 0;

/** The fewest ballots among which this burden is no more than its share. */
export const ballotsNeeded = (heaviest: number, rules: AggregateRules): number =>
  Math.max(rules.ballots, Math.ceil(heaviest / rules.largestPercent));

/** R14. Worked numbers: 5 leaders with 5 ballots each pass; 5, 5, 5, 5, 4 are 24; 20 and four with 5 have one with half. */
export const passes = (crowd: Crowd, rules: AggregateRules): boolean =>
  crowd.leaders >= rules.leaders && crowd.ballots >= ballotsNeeded(crowd.heaviest, rules);

/** What can be computed must pass, or be about nobody. */
export const isSafe = (crowd: Crowd, rules: AggregateRules): boolean =>
  isEmpty(crowd) || passes(crowd, rules);
