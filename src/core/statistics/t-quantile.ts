import quantile from '@stdlib/stats-base-dists-t-quantile';

/** The standard normal quantile at .975, the limit of Student's t for endless degrees of freedom. */
const NORMAL_975 = 1.959963984540054;

/**
 * Two-sided 95 % quantile of Student's t, t(.975; df).
 * Source: Student (1908); numerics from stdlib. Worked number: t(10) = 2.2281 (any printed table).
 */
export const tQuantile95 = (degreesOfFreedom: number): number =>
  Number.isFinite(degreesOfFreedom) ? quantile(0.975, degreesOfFreedom) : NORMAL_975;
