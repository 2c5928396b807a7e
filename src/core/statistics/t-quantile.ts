import quantile from '@stdlib/stats-base-dists-t-quantile';
import { normalQuantile } from './distributions/normal-quantile.js';

/**
 * Two-sided quantile of Student's t, t(1 - (1 - confidence) / 2; df). For endless degrees of freedom it is the normal one.
 * Source: Student (1908); numerics from stdlib. Worked number: t(10) at 95 % = 2.2281 (any printed table).
 */
export const tQuantile = (confidence: number, degreesOfFreedom: number): number =>
  Number.isFinite(degreesOfFreedom)
    ? quantile((1 + confidence) / 2, degreesOfFreedom)
    : normalQuantile(confidence);
