import { tTwoSided } from '../distributions/t-two-sided.js';
import { isRated, Rated } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { sampleVariance } from '../moments/sample-variance.js';
import { tQuantile } from '../t-quantile.js';

export interface WelchDiff {
  readonly n1: number;
  readonly n2: number;
  readonly diff: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly t: number | null;
  readonly p: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

const NOT_ESTIMABLE = { se: null, df: null, t: null, p: null, lo: null, hi: null };

/**
 * Difference of two means whose spreads may differ, x minus y: two waves of feedback whose raters are anonymous and cannot be paired.
 * Degrees of freedom after Satterthwaite. Source: Welch (1947), as t.test of R.
 * Worked number: (4, 5, 6) minus (2, 3, 4): 2, SE sqrt(2/3) = .816 on 4 degrees, t = 2.449, p = .0705.
 */
export const welchDiff = (x: readonly Rated[], y: readonly Rated[], confidence: number): WelchDiff => {
  const [first, second] = [x.filter(isRated), y.filter(isRated)];
  const [n1, n2] = [first.length, second.length];
  const [m1, m2] = [mean(first), mean(second)];
  if (m1 === null || m2 === null) return { n1, n2, diff: null, ...NOT_ESTIMABLE };
  const diff = m1 - m2;
  const e1 = (sampleVariance(first) ?? 0) / n1;
  const e2 = (sampleVariance(second) ?? 0) / n2;
  if (n1 < 2 || n2 < 2 || e1 + e2 === 0) return { n1, n2, diff, ...NOT_ESTIMABLE };
  const se = Math.sqrt(e1 + e2);
  const df = (e1 + e2) ** 2 / (e1 ** 2 / (n1 - 1) + e2 ** 2 / (n2 - 1));
  const reach = tQuantile(confidence, df) * se;
  const t = diff / se;
  return { n1, n2, diff, se, df, t, p: tTwoSided(t, df), lo: diff - reach, hi: diff + reach };
};
