import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Two-sided quantile of the standard normal distribution. Numerics from stdlib. Worked number: 95 % gives 1.959964.
 */
export const normalQuantile = (confidence: number): number => quantile((1 + confidence) / 2, 0, 1);
