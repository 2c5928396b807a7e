/** Rounds to that many decimals; -0 becomes 0. Worked number: .8734 to two decimals is .87. */
export const toDecimals = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

/** The leading digit alone, downwards: a count of which only the size is told. Worked numbers: 137 is 100, 1,250 is 1,000. */
export const atLeastCount = (count: number): number => {
  if (count < 1) return 0;
  const unit = 10 ** (String(Math.floor(count)).length - 1);
  return Math.floor(count / unit) * unit;
};
