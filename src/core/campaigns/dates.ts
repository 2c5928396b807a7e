import { DateTime } from 'luxon';
import { DomainError } from '../errors.js';

/** A day of the organisation's calendar, `2026-03-29`; which instants it covers depends on the time zone. */
export type CalendarDate = string;

export interface CampaignDates {
  readonly opensOn: CalendarDate;
  /** The last day for answers, until 23:59. */
  readonly closesOn: CalendarDate;
}

export const isCalendarDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

const inZone = (date: CalendarDate, zone: string): DateTime<true> => {
  const day = DateTime.fromISO(date, { zone });
  if (!isCalendarDate(date) || !day.isValid) throw new DomainError('campaign-dates-invalid', { date, zone });
  return day;
};

/** Calendar days have no clock, so no night is shorter than another. `days` may be negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  inZone(date, 'utc').plus({ days }).toISODate();

/** The first instant of the day where the organisation is. */
export const startOfDay = (date: CalendarDate, zone: string): Date =>
  inZone(date, zone).startOf('day').toJSDate();

/**
 * A deadline is 23:59 by the clock on the wall, whatever the clocks do that night. Where they go back over midnight there
 * are two such minutes, and the later one counts: nobody may be shut out early.
 * Worked numbers, Europe/London: 2026-03-28 is 23:59 UTC, 2026-03-29 (summer time has begun) 22:59 UTC.
 */
export const deadlineOn = (date: CalendarDate, zone: string): Date => {
  const wall = inZone(date, zone).set({ hour: 23, minute: 59, second: 0, millisecond: 0 });
  return new Date(Math.max(...wall.getPossibleOffsets().map((candidate) => candidate.toMillis())));
};

/** The day on which an instant falls where the organisation is. */
export const calendarDateOf = (instant: Date, zone: string): CalendarDate => {
  const day = DateTime.fromJSDate(instant, { zone });
  if (!day.isValid) throw new DomainError('campaign-dates-invalid', { zone });
  return day.toISODate();
};

/**
 * The day by which raters should be chosen and accepted: the one that HR gave, or the day before answering opens.
 * Nothing is refused after it. Worked number: opening on 1 March 2026 → 28 February.
 */
export const chooseRatersBy = (
  campaign: { readonly chooseRatersBy: CalendarDate | null; readonly opensAt: Date },
  zone: string,
): CalendarDate => campaign.chooseRatersBy ?? addDays(calendarDateOf(campaign.opensAt, zone), -1);
