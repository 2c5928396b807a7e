import { Matrix } from 'ml-matrix';
import { accurateSum } from '../moments/accurate-sum.js';

/** Beside the items' variances, a total variance this small is rounding: the items cancel each other out. */
const ROUNDING = 1e-10;

const totalOf = (matrix: Matrix): number => accurateSum(matrix.to1DArray());
const traceOf = (matrix: Matrix): number => accurateSum(matrix.diagonal());

const hasVariance = (total: number, trace: number): boolean => Math.abs(total) > ROUNDING * trace;

/**
 * Cronbach's alpha from a covariance matrix, k/(k-1) * (1 - sum of variances / variance of the total); `null` for fewer than two
 * items or a total that does not vary. From a correlation matrix it is the standardised alpha.
 * Source: Cronbach (1951). Worked number: variances 1 and 4, covariance 1: 2 * (1 - 5 / 7) = .571.
 */
export const alphaOfCovariance = (covariance: Matrix): number | null => {
  const k = covariance.rows;
  const trace = traceOf(covariance);
  const total = totalOf(covariance);
  return k < 2 || !hasVariance(total, trace) ? null : (k / (k - 1)) * (1 - trace / total);
};

/**
 * Its large-sample standard error: sqrt(Q / n), Q = 2k^2 / ((k-1)^2 t^3) * (t (tr C^2 + tr^2 C) - 2 tr C * sum of C^2),
 * where t is the variance of the total.
 * Source: Duhachek and Iacobucci (2004). Worked number: the same with n = 25: Q = 8 / 343 * (7 * 44 - 10 * 29) = .420, sqrt(.420 / 25) = .130.
 */
export const alphaStandardError = (covariance: Matrix, n: number): number | null => {
  const k = covariance.rows;
  const trace = traceOf(covariance);
  const total = totalOf(covariance);
  if (k < 2 || n < 1 || !hasVariance(total, trace)) return null;
  const squared = covariance.mmul(covariance);
  const inner = total * (traceOf(squared) + trace ** 2) - 2 * trace * totalOf(squared);
  const variance = ((2 * k ** 2) / ((k - 1) ** 2 * total ** 3)) * inner;
  return variance < 0 ? null : Math.sqrt(variance / n);
};

/** Correlation of one item with the sum of the others; `null` where the others add up to the same for everybody. */
export const correlationWithRest = (covariance: Matrix, item: number): number | null => {
  const own = covariance.get(item, item);
  const withAll = accurateSum(covariance.getRow(item));
  const rest = totalOf(covariance) - 2 * withAll + own;
  const trace = traceOf(covariance) - own;
  return rest <= ROUNDING * trace ? null : (withAll - own) / Math.sqrt(own * rest);
};
