import { DateTime } from 'luxon';
import type { Localised } from '../language.js';
import { addDays, type CalendarDate } from './dates.js';

const WEEK = 7;
/** The fifth Monday is missing from most months. */
const LAST_OF_A_MONTH = 4;

const ordinalOf = (date: CalendarDate): number =>
  Math.min(LAST_OF_A_MONTH, Math.ceil(Number(date.slice(8)) / WEEK));

const monthOf = (date: CalendarDate): string => date.slice(0, 7);

/**
 * In how many weeks the next monthly cohort starts: on the same day of the week and the same one of its month, so that a
 * first Monday is followed by a first Monday. Four weeks or five.
 * Worked numbers: Monday 5 January 2026 → 4 (2 February); Monday 2 March → 5 (6 April).
 */
export const weeksToNextMonth = (start: CalendarDate): number =>
  [4, 5].find((weeks) => {
    const next = addDays(start, weeks * WEEK);
    return monthOf(next) !== monthOf(start) && ordinalOf(next) === ordinalOf(start);
  }) ?? 5;

/** From a start in the past, month by month, until one that lies ahead. */
export const weeksToNextCohort = (start: CalendarDate, today: CalendarDate): number => {
  let weeks = weeksToNextMonth(start);
  while (addDays(start, weeks * WEEK) < today) weeks += weeksToNextMonth(addDays(start, weeks * WEEK));
  return weeks;
};

const monthIn = (date: CalendarDate, language: keyof Localised): string =>
  DateTime.fromISO(date, { zone: 'utc' }).setLocale(language).toFormat('LLLL yyyy');

/** The name without the month of its own start, if it bears one. */
const withoutMonth = (name: string, month: string): string =>
  name.endsWith(`, ${month}`) ? name.slice(0, -month.length - 2) : name;

export interface FirstCohort {
  readonly name: Localised;
  readonly startsOn: CalendarDate;
}

/** `Ward leaders`, or `Ward leaders, January 2026`, and a start in February → `Ward leaders, February 2026`; in Welsh too. */
export const cohortName = ({ name, startsOn }: FirstCohort, start: CalendarDate): Localised => {
  const named = (language: keyof Localised): string =>
    `${withoutMonth(name[language], monthIn(startsOn, language))}, ${monthIn(start, language)}`;
  return { en: named('en'), cy: named('cy') };
};
