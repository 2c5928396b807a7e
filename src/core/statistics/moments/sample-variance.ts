import { mean } from './mean.js';

/** A standard deviation this small beside the values is rounding: differences of decimals are never quite equal. */
const ROUNDING = 1e-10;

/**
 * Variance of a sample, divided by n - 1; `null` for fewer than two values. Two passes: deviations from the mean, squared.
 * Rounding is not variance, so what is left of equal values counts as 0.
 * Worked number: 3, 4 and 5 give (1 + 0 + 1) / 2 = 1.
 */
export const sampleVariance = (values: readonly number[]): number | null => {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  let squares = 0;
  let largest = 1;
  for (const value of values) {
    squares += (value - centre) ** 2;
    largest = Math.max(largest, Math.abs(value));
  }
  const variance = squares / (values.length - 1);
  return Math.sqrt(variance) <= ROUNDING * largest ? 0 : variance;
};

/** Its square root, in the unit of the values. */
export const sampleDeviation = (values: readonly number[]): number | null => {
  const variance = sampleVariance(values);
  return variance === null ? null : Math.sqrt(variance);
};
