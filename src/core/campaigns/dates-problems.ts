import { FieldProblem } from '../errors.js';
import { CampaignDates, deadlineOn, isCalendarDate } from './dates.js';
import type { CampaignPlan } from './templates.js';

/** All but the two days that bind may be left out. */
type Asked = CampaignDates & Partial<CampaignPlan>;

const FIELDS = ['opensOn', 'closesOn', 'chooseRatersBy', 'startsOn', 'finalClosesOn', 'releaseBy'] as const;

const malformed = (dates: Asked): readonly FieldProblem[] =>
  FIELDS.filter((field) => dates[field] !== undefined && !isCalendarDate(dates[field])).map((field) => ({
    field,
    problem: 'date-invalid',
  }));

interface Rule {
  readonly field: keyof CampaignPlan;
  readonly problem: string;
  readonly isBroken: (dates: Asked) => boolean;
}

// ISO dates sort as text; a day that was left out breaks no rule.
const isAfter = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;

const RULES: readonly Rule[] = [
  {
    field: 'closesOn',
    problem: 'closes-before-it-opens',
    isBroken: ({ opensOn, closesOn }) => isAfter(opensOn, closesOn),
  },
  {
    field: 'chooseRatersBy',
    problem: 'after-closing',
    isBroken: ({ chooseRatersBy, closesOn }) => isAfter(chooseRatersBy, closesOn),
  },
  {
    field: 'startsOn',
    problem: 'after-opening',
    isBroken: ({ startsOn, opensOn }) => isAfter(startsOn, opensOn),
  },
  {
    field: 'finalClosesOn',
    problem: 'before-closing',
    isBroken: ({ finalClosesOn, closesOn }) => isAfter(closesOn, finalClosesOn),
  },
  {
    field: 'releaseBy',
    problem: 'before-closing',
    isBroken: ({ releaseBy, closesOn }) => isAfter(closesOn, releaseBy),
  },
];

/** What is wrong with the dates of a campaign, for the person who typed them; an empty list when nothing is. */
export const datesProblems = (dates: Asked, zone: string, now: Date): readonly FieldProblem[] => {
  const unreadable = malformed(dates);
  if (unreadable.length > 0) return unreadable;
  const problems = RULES.filter(({ isBroken }) => isBroken(dates)).map(({ field, problem }) => ({
    field,
    problem,
  }));
  const isOver = deadlineOn(dates.closesOn, zone) <= now;
  return isOver ? [...problems, { field: 'closesOn', problem: 'closes-in-the-past' }] : problems;
};
