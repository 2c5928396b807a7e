import { ANONYMOUS_GROUPS, AnonymousGroup } from '../questionnaires/questionnaire.js';
import { Thresholds } from './cell-group.js';

export type BallotCounts = Readonly<Record<AnonymousGroup, number>>;

export interface Pool {
  readonly members: readonly AnonymousGroup[];
  readonly minimum: number;
}

/**
 * R2: the groups that are pooled, or `null`. `failing` are groups with ballots, each under its own threshold.
 *
 * A pool must reach its own threshold *and* that of every member, for that was promised to its raters; a group can thus
 * never be shown as a "pool" of itself. If all together do not reach the strictest promise, the groups with that promise
 * leave (patients before colleagues) and the rest is tried again.
 * Worked numbers: peers 3, direct reports 3, patients 4 make ten and are pooled; with three patients they make nine, the
 * patients are destroyed and six colleagues are pooled.
 */
export const choosePool = (
  failing: readonly AnonymousGroup[],
  ballots: BallotCounts,
  thresholds: Thresholds,
): Pool | null => {
  if (failing.length === 0) return null;
  const strictest = Math.max(...failing.map((group) => thresholds[group]));
  const minimum = Math.max(thresholds.pooled, strictest);
  const total = failing.reduce((sum, group) => sum + ballots[group], 0);
  if (total >= minimum) {
    return { members: ANONYMOUS_GROUPS.filter((group) => failing.includes(group)), minimum };
  }
  const rest = failing.filter((group) => thresholds[group] < strictest);
  return choosePool(rest, ballots, thresholds);
};
