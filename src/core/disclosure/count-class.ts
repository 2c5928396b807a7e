import { CountClass } from '../reports/report-model.js';

export type AnonymousCountClass = Exclude<CountClass, 'one'>;

/** What one class of counts permits. */
export interface ClassRule {
  /** Every interval and label uses this number instead of the true one, which it would give away. */
  readonly lowestN: number;
  /** Published numbers are multiples of 1/stepsPerPoint. */
  readonly stepsPerPoint: number;
  /** Rounded values at or beyond these say only "this or higher", "this or lower". */
  readonly ceiling: number;
  readonly floor: number;
  /** From this share on, a distribution says only "80 % or more", and nothing beside it (R8). */
  readonly highestPercent: number;
}

export type ClassRules = Readonly<Record<AnonymousCountClass, ClassRule>>;

/**
 * Rules R6 (steps), R7 (censoring), R8 (the open end), R10 (classes) and R19 (lowest n), one row per class, from few to
 * many. Below twenty "90 % or more" can mean that all but one are inside: whoever is that one would know about all others.
 */
export const CLASS_RULES: ClassRules = {
  '5-9': { lowestN: 5, stepsPerPoint: 2, ceiling: 4.5, floor: 1.5, highestPercent: 80 },
  '10-19': { lowestN: 10, stepsPerPoint: 4, ceiling: 4.5, floor: 1.5, highestPercent: 80 },
  '20-plus': { lowestN: 20, stepsPerPoint: 10, ceiling: 4.7, floor: 1.3, highestPercent: 90 },
};

/** `null` below five: no class exists, and nothing may be shown. */
export const countClassOf = (n: number): AnonymousCountClass | null => {
  if (n >= CLASS_RULES['20-plus'].lowestN) return '20-plus';
  if (n >= CLASS_RULES['10-19'].lowestN) return '10-19';
  return n >= CLASS_RULES['5-9'].lowestN ? '5-9' : null;
};
