import { addDays, CalendarDate } from '../campaigns/dates.js';

/** Tables made after every campaign would be tables of single campaigns, which is a filter by another name. */
const DAYS_BETWEEN = 90;

/**
 * Why a period cannot end on that day, `null` where it can.
 * Worked number: after a period until 31 March 2026 the next ends on 29 June at the earliest.
 */
export const periodProblem = (
  untilDay: CalendarDate,
  { today, last }: { readonly today: CalendarDate; readonly last: CalendarDate | null },
): 'period-not-over' | 'period-too-soon' | null => {
  if (untilDay > today) return 'period-not-over';
  return last !== null && untilDay < addDays(last, DAYS_BETWEEN) ? 'period-too-soon' : null;
};
