import { isRated, Rated } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { answeredMean } from '../scores/answered-mean.js';
import { SelfAndOthers } from './self-other-categories.js';

export interface RatedLeader {
  readonly id: string;
  readonly group: string;
  readonly ratings: readonly Rated[];
}

export interface OthersRule {
  readonly leastAnswered: number;
  readonly otherGroups: readonly string[];
  readonly leastOthers: number;
}

const SELF = 'self';

/**
 * Each leader's own score beside the mean over all raters of the groups named, for leaders who rated themselves and whom enough
 * others rated. Every rater counts once here; reports give each group the same weight instead.
 * Worked number: self 4; peers 3 and 4, a direct report 5: others 4.
 */
export const othersOfRatees = (
  answers: readonly RatedLeader[],
  { leastAnswered, otherGroups, leastOthers }: OthersRule,
): readonly SelfAndOthers[] => {
  const scored = answers.map(({ id, group, ratings }) => ({
    id,
    group,
    score: answeredMean(ratings, { leastAnswered, unitsPerPoint: 1 }),
  }));
  const byLeader = Map.groupBy(scored, ({ id }) => id);
  return [...byLeader].flatMap(([id, own]) => {
    const scoresOf = (isMeant: (group: string) => boolean): readonly number[] =>
      own
        .filter(({ group }) => isMeant(group))
        .map(({ score }) => score)
        .filter(isRated);
    const self = mean(scoresOf((group) => group === SELF));
    const othersScores = scoresOf((group) => otherGroups.includes(group));
    const others = mean(othersScores);
    return self === null || others === null || othersScores.length < leastOthers
      ? []
      : [{ id, self, others }];
  });
};
