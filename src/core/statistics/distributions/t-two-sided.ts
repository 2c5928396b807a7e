import betainc from '@stdlib/math-base-special-betainc';

/**
 * Probability of a Student's t this far from zero or farther, on either side: I(df / (df + t^2); df/2, 1/2).
 * Numerics from stdlib. Worked number: 2.2281 on 10 degrees of freedom is .05.
 */
export const tTwoSided = (t: number, degreesOfFreedom: number): number =>
  betainc(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
