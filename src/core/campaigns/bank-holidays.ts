import { DateTime } from 'luxon';
import type { CalendarDate } from './dates.js';

const SATURDAY = 6;
const SUNDAY = 7;
const MONDAY = 1;

const day = (year: number, month: number, date: number): DateTime =>
  DateTime.fromObject({ year, month, day: date }, { zone: 'utc' });

/**
 * Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, ch. 8).
 * Worked numbers: 2026 → 5 April, 2027 → 28 March, 2038 → 25 April, the latest there can be.
 */
export function easterSunday(year: number): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return day(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

const firstMonday = (year: number, month: number): DateTime => {
  const first = day(year, month, 1);
  return first.plus({ days: (MONDAY - first.weekday + 7) % 7 });
};

const lastMonday = (year: number, month: number): DateTime => {
  const last = day(year, month, 1).endOf('month');
  return last.minus({ days: last.weekday - MONDAY });
};

/** A holiday at a weekend moves to the next day that is neither weekend nor taken. */
function moved(holiday: DateTime, taken: readonly DateTime[]): DateTime {
  const isTaken = taken.some((other) => other.hasSame(holiday, 'day'));
  const isFree = holiday.weekday !== SATURDAY && holiday.weekday !== SUNDAY && !isTaken;
  return isFree ? holiday : moved(holiday.plus({ days: 1 }), taken);
}

function holidaysOf(year: number): readonly DateTime[] {
  const easter = easterSunday(year);
  const christmas = moved(day(year, 12, 25), []);
  return [
    moved(day(year, 1, 1), []),
    easter.minus({ days: 2 }),
    easter.plus({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    christmas,
    moved(day(year, 12, 26), [christmas]),
  ];
}

/**
 * Whether the day is a bank holiday of England and Wales by the standing rules; one that is proclaimed for a single year is
 * not known. Worked number: 26 December 2026 is a Saturday, so Monday 28 December is the holiday.
 */
export function isBankHoliday(date: CalendarDate): boolean {
  const asked = DateTime.fromISO(date, { zone: 'utc' });
  return holidaysOf(asked.year).some((holiday) => holiday.hasSame(asked, 'day'));
}
