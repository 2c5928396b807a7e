import { Rated } from '../item-matrix.js';

export interface ScoreRule {
  readonly leastAnswered: number;
  /** 1 for the mean itself; a multiple of every possible count of answers makes it a whole number. */
  readonly unitsPerPoint: number;
}

/**
 * One person's score: the mean of the items they answered, `null` when too few are answered.
 * Missing answers are never 0 and never the middle of the scale. With few missing this equals filling each gap with the
 * person's own mean, and it keeps the metric of the rating scale.
 * Worked number: 5, 4, 4, not observed, 3, skipped: 16 / 4 = 4.00, 240 units of 1/60 point.
 */
export const answeredMean = (
  ratings: readonly Rated[],
  { leastAnswered, unitsPerPoint }: ScoreRule,
): number | null => {
  let answered = 0;
  let sum = 0;
  for (const rating of ratings) {
    if (rating === null) continue;
    answered += 1;
    sum += rating;
  }
  return answered === 0 || answered < leastAnswered ? null : (sum * unitsPerPoint) / answered;
};
