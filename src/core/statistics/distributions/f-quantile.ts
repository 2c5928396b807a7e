import quantile from '@stdlib/stats-base-dists-f-quantile';

export interface FDegrees {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Quantile of Fisher's F. Numerics from stdlib. Worked number: F(.95; 3, 10) = 3.7083 (any printed table).
 */
export const fQuantile = (probability: number, { numerator, denominator }: FDegrees): number =>
  quantile(probability, numerator, denominator);
