import { mapped } from '../estimable.js';
import { halfWidth } from '../half-width.js';
import { Grouped } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { sampleDeviation } from '../moments/sample-variance.js';
import { pooledSpread } from '../pooled-spread.js';
import { RaterSpread } from '../rater-spread.js';
import { squaredDeviations } from '../sum-of-squares.js';
import { byGroup } from './by-group.js';
import { icc1Of } from './icc-oneway.js';
import { onewayAnova } from './oneway-anova.js';
import { spearmanBrown } from './spearman-brown.js';

export interface LeaderMean {
  readonly n: number;
  readonly mean: number;
  readonly seOwn: number | null;
  readonly sePooled: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly reliability: number | null;
}

export interface LeaderPrecision {
  readonly msw: number | null;
  readonly df: number;
  readonly icc1: number | null;
  readonly groups: ReadonlyMap<string, LeaderMean>;
}

const spreadWithin = (groups: readonly (readonly number[])[]): RaterSpread | null => {
  const { sumOfSquares, degreesOfFreedom } = pooledSpread(
    groups.map((values) => squaredDeviations(values, 1)),
  );
  return degreesOfFreedom < 1
    ? null
    : { meanSquare: sumOfSquares / degreesOfFreedom, degreesOfFreedom, assumed: false };
};

const pooledBand = (centre: number, n: number, context: BandContext) => {
  const { spread, confidence } = context;
  if (spread === null) return { sePooled: null, lo: null, hi: null };
  const reach = halfWidth([{ spread, n }], confidence);
  return { sePooled: Math.sqrt(spread.meanSquare / n), lo: centre - reach, hi: centre + reach };
};

interface BandContext {
  readonly spread: RaterSpread | null;
  readonly confidence: number;
}

/**
 * How sure each leader's mean is: mean +/- t(N - G) * sqrt(MSW / n), with the spread of raters pooled over all leaders, and the
 * reliability that so many raters reach, ICC(1) below 0 counting as 0.
 * Sources: least squares (predict() of R's lm); Spearman and Brown (1910).
 * Worked number: (3, 4, 5) and (2, 4): MSW 1.333 on 3, first leader 4 +/- 3.182 * sqrt(1.333 / 3) = 1.878 to 6.122.
 */
export const leaderPrecision = (ratings: Grouped, confidence: number): LeaderPrecision => {
  const groups = byGroup(ratings);
  const values = [...groups.values()];
  const spread = spreadWithin(values);
  const anova = onewayAnova(values);
  const icc1 = anova === null ? null : icc1Of(anova, anova.k0);
  const leader = (own: readonly number[]): LeaderMean => {
    const n = own.length;
    const centre = mean(own) ?? 0;
    return {
      n,
      mean: centre,
      seOwn: mapped(sampleDeviation(own), (deviation) => deviation / Math.sqrt(n)),
      ...pooledBand(centre, n, { spread, confidence }),
      reliability: mapped(icc1, (single) => spearmanBrown(Math.max(0, single), n)),
    };
  };
  return {
    msw: spread?.meanSquare ?? null,
    df: spread?.degreesOfFreedom ?? 0,
    icc1,
    groups: new Map([...groups].map(([group, own]) => [group, leader(own)])),
  };
};
