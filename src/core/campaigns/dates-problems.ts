import { FieldProblem } from '../errors.js';
import { CampaignDates, deadlineOn, isCalendarDate } from './dates.js';

const malformed = (dates: CampaignDates): readonly FieldProblem[] =>
  (['opensOn', 'closesOn'] as const)
    .filter((field) => !isCalendarDate(dates[field]))
    .map((field) => ({ field, problem: 'date-invalid' }));

/** What is wrong with the dates of a campaign, for the person who typed them; an empty list when nothing is. */
export const datesProblems = (dates: CampaignDates, zone: string, now: Date): readonly FieldProblem[] => {
  const unreadable = malformed(dates);
  if (unreadable.length > 0) return unreadable;
  const problems: FieldProblem[] = [];
  // ISO dates sort as text.
  if (dates.closesOn < dates.opensOn) problems.push({ field: 'closesOn', problem: 'closes-before-it-opens' });
  if (deadlineOn(dates.closesOn, zone) <= now)
    problems.push({ field: 'closesOn', problem: 'closes-in-the-past' });
  return problems;
};
