import { CountClass } from '../reports/report-model.js';

export type AnonymousCountClass = Exclude<CountClass, 'one'>;

/** What one class of counts permits. */
interface ClassRule {
  /** Every interval and label uses this number instead of the true one, which it would give away. */
  readonly lowestN: number;
  /** Published numbers are multiples of 1/stepsPerPoint. */
  readonly stepsPerPoint: number;
  /** Rounded values at or beyond these say only "this or higher", "this or lower". */
  readonly ceiling: number;
  readonly floor: number;
}

/** Rules R6 (steps), R7 (censoring), R10 (classes) and R19 (lowest n), one row per class, from few to many. */
export const CLASS_RULES: Readonly<Record<AnonymousCountClass, ClassRule>> = {
  '5-9': { lowestN: 5, stepsPerPoint: 2, ceiling: 4.5, floor: 1.5 },
  '10-19': { lowestN: 10, stepsPerPoint: 4, ceiling: 4.5, floor: 1.5 },
  '20-plus': { lowestN: 20, stepsPerPoint: 10, ceiling: 4.7, floor: 1.3 },
};

/** `null` below five: no class exists, and nothing may be shown. */
export const countClassOf = (n: number): AnonymousCountClass | null => {
  if (n >= CLASS_RULES['20-plus'].lowestN) return '20-plus';
  if (n >= CLASS_RULES['10-19'].lowestN) return '10-19';
  return n >= CLASS_RULES['5-9'].lowestN ? '5-9' : null;
};
