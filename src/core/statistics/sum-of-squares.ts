/** Squared deviations of one group's raters from their own mean, in points squared, and how many raters there were. */
export interface SquaredDeviations {
  readonly n: number;
  readonly sumOfSquares: number;
}

/**
 * Sum of squared deviations from the mean: (n * sum of d^2 - (sum of d)^2) / n, divided by unitsPerPoint^2, where d is the
 * difference from the first value. Whole units are summed exactly; of decimals little is lost by cancellation.
 * Worked number: the scores 3, 4 and 5 give 2.
 */
export const squaredDeviations = (units: readonly number[], unitsPerPoint: number): SquaredDeviations => {
  const n = units.length;
  const [first] = units;
  if (first === undefined) return { n, sumOfSquares: 0 };
  let sum = 0;
  let squares = 0;
  for (const unit of units) {
    sum += unit - first;
    squares += (unit - first) ** 2;
  }
  return { n, sumOfSquares: (n * squares - sum * sum) / n / unitsPerPoint ** 2 };
};
