/**
 * A score as it is printed: a decimal point in both languages, one decimal at least, two at most (a step of 0.25
 * needs the second; a self score such as 3.6667 is cut to it). Worked: 3 → "3.0", 3.25 → "3.25", 3.6667 → "3.67".
 */
export const scoreNumber = (value: number): string => value.toFixed(2).replace(/0$/, '');

/** One rating on one item, a whole number by nature; a mean over a group is not one. */
export const ratingNumber = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : scoreNumber(value);
