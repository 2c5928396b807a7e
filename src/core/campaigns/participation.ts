import { DateTime } from 'luxon';
import { type CalendarDate, calendarDateOf } from './dates.js';

/** One hour a day, by the clock on the wall: whoever looks more often sees nothing more, and not when somebody answered. */
const HOUR = 6;

/** Two more than the minimum: some of those whose token was taken never send, or withdraw. */
const MARGIN = 2;

/** The organisation's day, during that one hour; a day that was missed is left out. */
export const participationDay = (now: Date, zone: string): CalendarDate | null =>
  DateTime.fromJSDate(now, { zone }).hour === HOUR ? calendarDateOf(now, zone) : null;

export interface GroupTaken {
  /** So many must have answered before the group is shown. */
  readonly minimum: number;
  readonly asked: number;
  readonly taken: number;
}

/**
 * Whether a group has probably answered often enough. Where no more than those were asked, it is never said: that would say
 * of every single one that they have answered.
 * Worked numbers, with a minimum of 5: 7 of 9 is enough, 6 of 9 is not yet, and 7 of 7 is not told.
 */
export const isProbablyEnough = ({ minimum, asked, taken }: GroupTaken): boolean =>
  taken >= minimum + MARGIN && asked > minimum + MARGIN;
