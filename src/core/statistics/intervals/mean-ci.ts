import { isRated, Rated } from '../item-matrix.js';
import { mapped } from '../estimable.js';
import { mean } from '../moments/mean.js';
import { sampleDeviation } from '../moments/sample-variance.js';
import { tQuantile } from '../t-quantile.js';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export interface MeanCi {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly tLo: number | null;
  readonly tHi: number | null;
  /** Cut at the ends of the scale, for drawing. */
  readonly tLoClipped: number | null;
  readonly tHiClipped: number | null;
}

const clipped = (value: number | null, { min, max }: Scale): number | null =>
  mapped(value, (limit) => Math.max(min, Math.min(max, limit)));

/**
 * Confidence interval of a mean: mean +/- t(n - 1) * s / sqrt n. From one value there is a mean and nothing else.
 * Source: Student (1908). Worked number: 3, 4 and 5 at 95 %: 4 +/- 4.303 / sqrt 3 = 1.516 to 6.484, drawn 1.516 to 5.
 */
export const meanCi = (values: readonly Rated[], confidence: number, scale: Scale): MeanCi => {
  const rated = values.filter(isRated);
  const n = rated.length;
  const centre = mean(rated);
  const sd = sampleDeviation(rated);
  const se = mapped(sd, (deviation) => deviation / Math.sqrt(n));
  const reach = mapped(se, (error) => tQuantile(confidence, n - 1) * error);
  const limit = (sign: 1 | -1): number | null =>
    centre === null || reach === null ? null : centre + sign * reach;
  return {
    n,
    mean: centre,
    sd,
    se,
    tLo: limit(-1),
    tHi: limit(1),
    tLoClipped: clipped(limit(-1), scale),
    tHiClipped: clipped(limit(1), scale),
  };
};
