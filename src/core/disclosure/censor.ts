import { Bound } from '../reports/report-model.js';
import { isAtLeast } from '../statistics/tolerance.js';

interface Limits {
  readonly ceiling: number;
  readonly floor: number;
}

/**
 * R7: near the ends of the scale only a bound is said, because "5.0" tells what every single person answered.
 * Judged on the rounded value. Worked numbers for fewer than twenty people: 4.75 becomes "4.5 or higher", 1.5 "1.5 or lower".
 */
export const censor = (
  rounded: number,
  limits: Limits,
): { readonly value: number; readonly bound: Bound } => {
  if (isAtLeast(rounded, limits.ceiling)) return { value: limits.ceiling, bound: 'at-least' };
  if (isAtLeast(limits.floor, rounded)) return { value: limits.floor, bound: 'at-most' };
  return { value: rounded, bound: 'exact' };
};
