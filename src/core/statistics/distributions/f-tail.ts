import betainc from '@stdlib/math-base-special-betainc';
import { FDegrees } from './f-quantile.js';

/**
 * Probability of an F this large or larger, I(d2 / (d2 + d1 f); d2/2, d1/2). Taken from the tail itself, because 1 - P(below)
 * has no digits left where it is small. Numerics from stdlib. Worked number: F(3, 10) beyond 3.7083 is .05.
 */
export const fTail = (f: number, { numerator, denominator }: FDegrees): number =>
  betainc(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
