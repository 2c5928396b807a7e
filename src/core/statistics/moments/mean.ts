/**
 * Arithmetic mean; `null` for no values. Summed as differences from the first value: equal values then have exactly that
 * value as their mean, which naive summing misses (six times 1.1 sums to a little less than 6.6).
 * Worked number: 3, 4 and 5 have the mean 4.
 */
export const mean = (values: readonly number[]): number | null => {
  const [first] = values;
  if (first === undefined) return null;
  let sum = 0;
  for (const value of values) sum += value - first;
  return first + sum / values.length;
};
