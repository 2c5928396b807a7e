/** Rounds to that many significant digits. Worked number: 12.3456 to three digits is 12.3; 0.0012345 is 0.00123. */
export const toSignificantDigits = (value: number, digits: number): number =>
  Number(value.toPrecision(digits));
