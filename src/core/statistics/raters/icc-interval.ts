import { fQuantile } from '../distributions/f-quantile.js';
import { estimable } from '../estimable.js';
import { OnewayAnova } from './oneway-anova.js';

/** F at both ends of its confidence interval; `null` where nothing varies within groups and F is endless. */
export const fLimits = (
  { msb, msw, df1, df2 }: OnewayAnova,
  confidence: number,
): readonly [number, number] | null => {
  if (msw === 0) return null;
  const f = msb / msw;
  const upper = (1 + confidence) / 2;
  return [
    f / fQuantile(upper, { numerator: df1, denominator: df2 }),
    f * fQuantile(upper, { numerator: df2, denominator: df1 }),
  ];
};

/** The reliability of one rating that belongs to an F and a group size: (F - 1) / (F + n - 1). */
export const icc1OfF = (f: number, n: number): number | null => estimable((f - 1) / (f + n - 1));

/** The reliability of a group's mean: 1 - 1 / F. */
export const icc2OfF = (f: number): number | null => estimable(1 - 1 / f);
