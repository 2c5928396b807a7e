/**
 * Sum with the rounding error of every addition carried along, so that the result is that of twice the digits, rounded once. Where
 * large numbers cancel, as in the standard error of a perfect alpha, plain summation would leave an error that looks like a result.
 * Source: Neumaier (1974). Worked number: 1e16, 1 and -1e16 give 1; added one after the other they give 0.
 */
export const accurateSum = (values: Iterable<number>): number => {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
};
