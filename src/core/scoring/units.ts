const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/**
 * How many units make one point of the rating scale, so that the mean of 1, 2, ... or `itemCount` ratings is always a
 * whole number of units: the least common multiple of 1..itemCount. Sums of scores stay exact, whatever their order.
 * Worked numbers: two items, 2; six items, 60 (a mean of 3 1/3 is 200 units).
 */
export const unitsPerPoint = (itemCount: number): number => {
  let multiple = 1;
  for (let divisor = 2; divisor <= itemCount; divisor += 1) {
    multiple = (multiple * divisor) / greatestCommonDivisor(multiple, divisor);
  }
  return multiple;
};
