/** A mean as a fraction of whole numbers, before any rounding; it never leaves the core. */
export interface ExactMean {
  /** People behind it. */
  readonly n: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Rounds a fraction of whole numbers to 1/stepsPerPoint, halves upwards, without passing through a decimal: it is rounded
 * once, from the exact value. Worked number: 29 / 8 = 3.625 in halves is 3.5, in quarters 3.75, in tenths 3.6.
 */
export const roundExact = (mean: ExactMean, stepsPerPoint: number): number =>
  Math.floor((2 * mean.numerator * stepsPerPoint + mean.denominator) / (2 * mean.denominator)) /
  stepsPerPoint;
