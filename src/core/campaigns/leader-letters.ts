import { addDays, type CalendarDate } from './dates.js';

export interface LeaderDates {
  /** The day on which the letter about the self-assessment went out. */
  readonly begunOn: CalendarDate;
  readonly opensOn: CalendarDate;
}

/** A week for the list of people to ask, and two days to finish: week 1 of the ten-week plan ends with the opening. */
const NOMINATE_DAYS = 7;
const DEADLINE_DAYS = 2;

export type LeaderLetter = 'nominate' | 'leader-deadline';

/**
 * What a leader is written to before answering opens, beside the first letter: one letter a day at most, and none that a
 * later one has overtaken. A campaign that is locked in the last week has no time for both.
 * Worked numbers: opening on Monday 19 January 2026, begun on the 5th: nominate from the 12th, deadline from the 17th.
 */
export const leaderLetterDue = (
  { begunOn, opensOn }: LeaderDates,
  today: CalendarDate,
): LeaderLetter | null => {
  if (today >= opensOn || today <= begunOn) return null;
  if (today >= addDays(opensOn, -DEADLINE_DAYS)) return 'leader-deadline';
  return today >= addDays(opensOn, -NOMINATE_DAYS) ? 'nominate' : null;
};
