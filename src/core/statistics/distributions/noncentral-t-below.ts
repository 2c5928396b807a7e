import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import normalBelow from '@stdlib/stats-base-dists-normal-cdf';

/** Beyond it exp(-noncentrality^2 / 2) is no longer a number; R changes to the normal approximation at the same place. */
const LARGEST_NONCENTRALITY = 37.62;
const SMALLEST_TERM = 1e-15;
/** The first and last of the terms weigh nothing; their beta functions need not be computed. */
const NEGLIGIBLE = 1e-19;
const MOST_TERMS = 5000;

/** Abramowitz and Stegun 26.7.10. */
const approximation = (t: number, degreesOfFreedom: number, noncentrality: number): number => {
  const quarter = 1 / (4 * degreesOfFreedom);
  return normalBelow(t * (1 - quarter), noncentrality, Math.sqrt(1 + 2 * t * t * quarter));
};

/** Poisson-weighted incomplete beta functions, for t > 0: what lies above 0 and below t. */
const aboveZero = (t: number, degreesOfFreedom: number, noncentrality: number): number => {
  const x = (t * t) / (t * t + degreesOfFreedom);
  const half = (noncentrality * noncentrality) / 2;
  let even = 0.5 * Math.exp(-half);
  let odd = (noncentrality / Math.SQRT2) * 0.5 * Math.exp(-half - gammaln(1.5));
  let total = 0;
  let weight = 0;
  for (let term = 0; term < MOST_TERMS; term += 1) {
    if (even > NEGLIGIBLE) {
      total += even * betainc(x, term + 0.5, degreesOfFreedom / 2);
      total += odd * betainc(x, term + 1, degreesOfFreedom / 2);
    }
    weight += even;
    if (term > half && 0.5 - weight < SMALLEST_TERM && even < SMALLEST_TERM) break;
    even *= half / (term + 1);
    odd *= half / (term + 1.5);
  }
  return total;
};

/**
 * Probability that a noncentral t falls below t.
 * Source: Lenth (1989), algorithm AS 243; incomplete beta and normal distribution from stdlib.
 * Worked number: t = 1.5 on 10 degrees of freedom with noncentrality 1 is .6695 (pt(1.5, 10, 1) in R).
 */
export const noncentralTBelow = (t: number, degreesOfFreedom: number, noncentrality: number): number => {
  if (t < 0) return 1 - noncentralTBelow(-t, degreesOfFreedom, -noncentrality);
  if (Math.abs(noncentrality) > LARGEST_NONCENTRALITY)
    return approximation(t, degreesOfFreedom, noncentrality);
  const below = normalBelow(-noncentrality, 0, 1) + aboveZero(t, degreesOfFreedom, noncentrality);
  return Math.min(1, Math.max(0, below));
};
