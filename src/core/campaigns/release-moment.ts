import { DateTime } from 'luxon';
import { isBankHoliday } from './bank-holidays.js';

/** Why a moment is a bad one to be alone with a report. */
export type ReleaseDoubt = 'friday-afternoon' | 'weekend' | 'bank-holiday';

const FRIDAY = 5;
const NOON = 12;
const MORNING = 9;

/** Whose bank holidays are known here. */
const ZONE_WITH_HOLIDAYS = 'Europe/London';

const isHoliday = (moment: DateTime, zone: string): boolean =>
  zone === ZONE_WITH_HOLIDAYS && isBankHoliday(moment.toISODate() ?? '');

function doubtAbout(moment: DateTime, zone: string): ReleaseDoubt | null {
  if (moment.weekday > FRIDAY) return 'weekend';
  if (isHoliday(moment, zone)) return 'bank-holiday';
  return moment.weekday === FRIDAY && moment.hour >= NOON ? 'friday-afternoon' : null;
}

/**
 * Nobody should open their report when there is nobody to talk to until Monday. By the clock on the wall of the organisation.
 * Worked numbers, Europe/London: Friday 3 July 2026, 11:00 UTC is noon there: `friday-afternoon`; 10:59 UTC: `null`.
 */
export const releaseDoubt = (instant: Date, zone: string): ReleaseDoubt | null =>
  doubtAbout(DateTime.fromJSDate(instant, { zone }), zone);

/**
 * Nine o'clock in the morning of the next day about which there is no doubt.
 * Worked number: from Thursday 24 December 2026 → Tuesday 29 December, after Christmas, the weekend and Boxing Day's Monday.
 */
export function nextGoodMoment(instant: Date, zone: string): DateTime<true> {
  const from = DateTime.fromJSDate(instant, { zone });
  if (!from.isValid) throw new RangeError(`There is no time zone ${zone}.`);
  let moment = from.plus({ days: 1 }).set({ hour: MORNING, minute: 0, second: 0, millisecond: 0 });
  while (doubtAbout(moment, zone) !== null) moment = moment.plus({ days: 1 });
  return moment;
}
