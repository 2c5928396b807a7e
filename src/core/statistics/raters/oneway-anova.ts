import { mean } from '../moments/mean.js';
import { pooledSpread } from '../pooled-spread.js';
import { squaredDeviations } from '../sum-of-squares.js';

/** One-way analysis of variance: raters nested in leaders. */
export interface OnewayAnova {
  readonly groups: number;
  readonly observations: number;
  readonly meanN: number;
  /** The group size that an unbalanced design counts as. */
  readonly k0: number;
  readonly msb: number;
  readonly msw: number;
  readonly df1: number;
  readonly df2: number;
}

/** Beside the total, a sum of squares this small is what rounding left of nothing. */
const ROUNDING = 1e-12;

/**
 * Mean squares between and within groups; k0 = (N - sum of n^2 / N) / (G - 1). `null` for fewer than two groups, for groups of
 * one rater each, and where nothing varies.
 * Sources: Fisher (1925); k0 from Snedecor and Cochran (1967). Worked number: (3, 4, 5) and (2, 4): MSB = 1.2, MSW = 1.333,
 * k0 = 5 - 13/5 = 2.4.
 */
export const onewayAnova = (groups: readonly (readonly number[])[]): OnewayAnova | null => {
  const parts = groups.map((values) => squaredDeviations(values, 1));
  const within = pooledSpread(parts);
  const all = groups.flat();
  const grand = mean(all) ?? 0;
  const between = groups.reduce(
    (sum, values) => sum + values.length * ((mean(values) ?? grand) - grand) ** 2,
    0,
  );
  const total = between + within.sumOfSquares;
  const df1 = within.groups - 1;
  if (df1 < 1 || within.degreesOfFreedom < 1 || total <= ROUNDING * all.length) return null;
  const squaredSizes = parts.reduce((sum, { n }) => sum + n * n, 0);
  const snapped = (squares: number): number => (squares <= ROUNDING * total ? 0 : squares);
  return {
    groups: within.groups,
    observations: all.length,
    meanN: all.length / within.groups,
    k0: (all.length - squaredSizes / all.length) / df1,
    msb: snapped(between) / df1,
    msw: snapped(within.sumOfSquares) / within.degreesOfFreedom,
    df1,
    df2: within.degreesOfFreedom,
  };
};
