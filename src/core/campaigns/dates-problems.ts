import { FieldProblem } from '../errors.js';
import { CampaignDates, deadlineOn, isCalendarDate } from './dates.js';

/** `chooseRatersBy` may be left out. */
type Asked = CampaignDates & { readonly chooseRatersBy?: string };

const malformed = (dates: Asked): readonly FieldProblem[] =>
  (['opensOn', 'closesOn', 'chooseRatersBy'] as const)
    .filter((field) => dates[field] !== undefined && !isCalendarDate(dates[field]))
    .map((field) => ({ field, problem: 'date-invalid' }));

/** What is wrong with the dates of a campaign, for the person who typed them; an empty list when nothing is. */
export const datesProblems = (dates: Asked, zone: string, now: Date): readonly FieldProblem[] => {
  const unreadable = malformed(dates);
  if (unreadable.length > 0) return unreadable;
  const problems: FieldProblem[] = [];
  // ISO dates sort as text.
  if (dates.closesOn < dates.opensOn) problems.push({ field: 'closesOn', problem: 'closes-before-it-opens' });
  if (deadlineOn(dates.closesOn, zone) <= now)
    problems.push({ field: 'closesOn', problem: 'closes-in-the-past' });
  if (dates.chooseRatersBy !== undefined && dates.chooseRatersBy > dates.closesOn)
    problems.push({ field: 'chooseRatersBy', problem: 'after-closing' });
  return problems;
};
