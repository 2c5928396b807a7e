import { isRated, Rated } from '../item-matrix.js';

export interface PairMoments {
  /** Rows in which both are rated. */
  readonly n: number;
  readonly covariance: number | null;
}

/**
 * Covariance of two columns over the rows in which both are rated, divided by n - 1; `null` from fewer than two rows.
 * Differences from the first such row are summed: of whole ratings these sums are exact.
 * Worked number: (1, 2), (2, 4) and (3, 6) give 2.
 */
export const pairMoments = (left: readonly Rated[], right: readonly Rated[]): PairMoments => {
  const start = left.findIndex((value, row) => isRated(value) && isRated(right[row]));
  const originLeft = left[start] ?? 0;
  const originRight = right[start] ?? 0;
  let [n, sumLeft, sumRight, products] = [0, 0, 0, 0];
  for (let row = Math.max(start, 0); row < left.length; row += 1) {
    const x = left[row];
    const y = right[row];
    if (!isRated(x) || !isRated(y)) continue;
    n += 1;
    sumLeft += x - originLeft;
    sumRight += y - originRight;
    products += (x - originLeft) * (y - originRight);
  }
  return { n, covariance: n < 2 ? null : (n * products - sumLeft * sumRight) / (n * (n - 1)) };
};
