import { DateTime } from 'luxon';
import { FieldProblem } from '../errors.js';
import { addDays, CalendarDate, calendarDateOf } from './dates.js';

/** Days, or `null` for no such reminder. */
export interface ReminderPlan {
  /** Days after the person's invitation. */
  readonly first: number | null;
  readonly second: number | null;
  /** Days before the last day for answers. */
  readonly last: number | null;
}

export const DEFAULT_REMINDERS: ReminderPlan = { first: 7, second: 14, last: 3 };

/** In the order in which people get them. The name is part of what makes a letter the same letter. */
export const REMINDERS = ['first', 'second', 'last'] as const;
export type Reminder = (typeof REMINDERS)[number];

export interface Invited {
  readonly invitedOn: CalendarDate;
  /** The last day for answers. */
  readonly closesOn: CalendarDate;
}

const MOST_DAYS = 90;

/** Nobody is woken by us, and whoever reads it in the morning has the day to answer. */
const FIRST_HOUR = 9;

const dayOf = (
  plan: ReminderPlan,
  reminder: Reminder,
  { invitedOn, closesOn }: Invited,
): CalendarDate | null => {
  const days = plan[reminder];
  if (days === null) return null;
  return reminder === 'last' ? addDays(closesOn, -days) : addDays(invitedOn, days);
};

/**
 * The one reminder that is due, if any: the latest whose day has come. An earlier one that was not sent by then (a mail
 * server that was away, a date that was moved) is left out and never sent afterwards. A reminder needs a whole day after the
 * invitation, and comes on the last day at the latest.
 * Worked numbers: invited on Monday 19 January 2026, closing on Sunday 1 March, with 7, 14 and 3: 26 January, 2 and 26
 * February.
 */
export const reminderDue = (plan: ReminderPlan, invited: Invited, today: CalendarDate): Reminder | null => {
  if (today > invited.closesOn) return null;
  const due = REMINDERS.filter((reminder) => {
    const day = dayOf(plan, reminder, invited);
    return day !== null && day > invited.invitedOn && day <= today;
  });
  return due.at(-1) ?? null;
};

/** The organisation's day, from nine in the morning on; before, nobody is reminded. Judged by the clock on the wall. */
export const remindingDay = (now: Date, zone: string): CalendarDate | null =>
  DateTime.fromJSDate(now, { zone }).hour < FIRST_HOUR ? null : calendarDateOf(now, zone);

/** Nine in the morning of the day after. */
export const nextRemindingTime = (now: Date, zone: string): Date =>
  DateTime.fromJSDate(now, { zone }).plus({ days: 1 }).startOf('day').set({ hour: FIRST_HOUR }).toJSDate();

const isDays = (days: number | null): boolean =>
  days === null || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);

/** What is wrong with a plan, for the person who typed it; fields are `firstReminder` and so on. */
export const reminderProblems = (plan: ReminderPlan): readonly FieldProblem[] => {
  const wrong = REMINDERS.filter((reminder) => !isDays(plan[reminder]));
  if (wrong.length > 0)
    return wrong.map((reminder) => ({
      field: `${reminder}Reminder`,
      problem: 'reminder-days',
      params: { most: MOST_DAYS },
    }));
  const { first, second } = plan;
  return second !== null && second <= (first ?? 0)
    ? [{ field: 'secondReminder', problem: 'reminder-order' }]
    : [];
};
