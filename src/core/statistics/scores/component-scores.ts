import { isRated, Rated } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { sampleDeviation } from '../moments/sample-variance.js';
import { answeredMean } from './answered-mean.js';

export interface ComponentScores {
  readonly nValid: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly scores: readonly Rated[];
}

/** Everybody's score on one component, and their mean. Worked number: (4, 4, 3, 5, 2) and (4, -, 3, -, 2) give 3.6 and 3. */
export const componentScores = (
  rows: readonly (readonly Rated[])[],
  leastAnswered: number,
): ComponentScores => {
  const scores = rows.map((row) => answeredMean(row, { leastAnswered, unitsPerPoint: 1 }));
  const valid = scores.filter(isRated);
  return { nValid: valid.length, mean: mean(valid), sd: sampleDeviation(valid), scores };
};
