/** Squared deviations of one group's raters from their own mean, in points squared, and how many raters there were. */
export interface SquaredDeviations {
  readonly n: number;
  readonly sumOfSquares: number;
}

/**
 * Sum of squared deviations from the mean, from whole units so that nothing is lost by cancellation:
 * (n * sum of x^2 - (sum of x)^2) / n, divided by unitsPerPoint^2.
 * Worked number: the scores 3, 4 and 5 give 2.
 */
export const squaredDeviations = (units: readonly number[], unitsPerPoint: number): SquaredDeviations => {
  const n = units.length;
  if (n === 0) return { n, sumOfSquares: 0 };
  const sum = units.reduce((total, unit) => total + unit, 0);
  const squares = units.reduce((total, unit) => total + unit * unit, 0);
  return { n, sumOfSquares: (n * squares - sum * sum) / n / unitsPerPoint ** 2 };
};
