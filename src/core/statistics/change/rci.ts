import { standardError } from '../consistency/sem-classical.js';
import { normalQuantile } from '../distributions/normal-quantile.js';
import { isAtLeast, TOLERANCE } from '../tolerance.js';

export interface Remeasured {
  readonly x1: number;
  readonly x2: number;
  readonly sd: number;
  readonly reliability: number;
}

export interface ReliableChange {
  readonly sem: number | null;
  readonly sDiff: number | null;
  readonly rci: number | null;
  readonly minReliableChange: number | null;
  readonly category: 'reliable_increase' | 'reliable_decrease' | 'no_reliable_change' | null;
}

const CONFIDENCE = 0.95;

const categoryOf = (index: number): ReliableChange['category'] => {
  if (!isAtLeast(Math.abs(index), normalQuantile(CONFIDENCE))) return 'no_reliable_change';
  return index > 0 ? 'reliable_increase' : 'reliable_decrease';
};

/**
 * Reliable change index: (x2 - x1) / (s sqrt(1 - r) sqrt 2), reliable from 1.96 either way. r is the reliability of what changed: for a
 * mean of raters the one between raters; with alpha far too many changes would count. `null` where there is no error to compare with.
 * Source: Jacobson and Truax (1991). Worked number: 3.0 to 3.6, SD .6, r .84: .6 / .3394 = 1.768, no reliable change.
 */
export const rci = ({ x1, x2, sd, reliability }: Remeasured): ReliableChange => {
  const sem = standardError(sd, reliability);
  const sDiff = sem * Math.SQRT2;
  if (sDiff < TOLERANCE) return { sem, sDiff, rci: null, minReliableChange: null, category: null };
  const index = (x2 - x1) / sDiff;
  return {
    sem,
    sDiff,
    rci: index,
    minReliableChange: normalQuantile(CONFIDENCE) * sDiff,
    category: categoryOf(index),
  };
};
