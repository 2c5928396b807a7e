import { pairMoments } from './pair-moments.js';
import { sampleDeviation } from './sample-variance.js';

/**
 * Pearson's product-moment correlation of pairs; `null` where one side does not vary.
 * Source: Pearson (1895). Worked number: (1, 2), (2, 1) and (3, 3) give .5.
 */
export const correlation = (left: readonly number[], right: readonly number[]): number | null => {
  const { covariance } = pairMoments(left, right);
  const spread = (sampleDeviation(left) ?? 0) * (sampleDeviation(right) ?? 0);
  return covariance === null || spread === 0 ? null : covariance / spread;
};
