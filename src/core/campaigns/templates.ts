import { addDays, type CalendarDate, type CampaignDates } from './dates.js';

/** The whole calendar of a campaign. What a draft leaves out, `planOf` fills in. */
export interface CampaignPlan extends CampaignDates {
  /** The first day of week 0: leaders begin with themselves. */
  readonly startsOn: CalendarDate;
  readonly chooseRatersBy: CalendarDate;
  /** Up to this day a single leader's raters can be given longer. */
  readonly finalClosesOn: CalendarDate;
  /** Conversations should be held and reports released by this day; nothing is refused after it. */
  readonly releaseBy: CalendarDate;
}

/** From which week to which, counted from 0; the last of them is the week of debriefs and releases. */
interface Weeks {
  readonly opens: number;
  readonly closes: number;
  readonly release: number;
}

export const TEMPLATES = ['ten-weeks', 'eight-weeks'] as const;
export type Template = (typeof TEMPLATES)[number];

const WEEKS: Readonly<Record<Template, Weeks>> = {
  'ten-weeks': { opens: 2, closes: 8, release: 9 },
  'eight-weeks': { opens: 2, closes: 6, release: 7 },
};

const WEEK = 7;
/** Thursday, where weeks begin on Monday: nobody reads alone on a Friday evening. */
const DAYS_INTO_RELEASE = 3;
/** What a campaign that was made without a template had in mind: two weeks before, a week and a half after. */
const BEFORE_OPENING = 2 * WEEK;
const AFTER_CLOSING = WEEK + DAYS_INTO_RELEASE + 1;

/**
 * Week 0 self-assessment, 1 nomination, then answers, a week for opening and reading, and one for debrief and release.
 * Worked numbers: ten weeks from Monday 5 January 2026 choose raters by Sunday 18 January, collect from the 19th to Sunday
 * 1 March, give single leaders a week more, and release by Thursday 12 March.
 */
export const planFrom = (template: Template, startsOn: CalendarDate): CampaignPlan => {
  const { opens, closes, release } = WEEKS[template];
  return {
    startsOn,
    chooseRatersBy: addDays(startsOn, opens * WEEK - 1),
    opensOn: addDays(startsOn, opens * WEEK),
    closesOn: addDays(startsOn, closes * WEEK - 1),
    finalClosesOn: addDays(startsOn, (closes + 1) * WEEK - 1),
    releaseBy: addDays(startsOn, release * WEEK + DAYS_INTO_RELEASE),
  };
};

/** Worked numbers: open from 19 January to 1 March 2026 → starts on 5 January, raters by the 18th, release by 12 March. */
export const planOf = (dates: CampaignDates & Partial<CampaignPlan>): CampaignPlan => {
  const finalClosesOn = dates.finalClosesOn ?? dates.closesOn;
  return {
    startsOn: dates.startsOn ?? addDays(dates.opensOn, -BEFORE_OPENING),
    chooseRatersBy: dates.chooseRatersBy ?? addDays(dates.opensOn, -1),
    opensOn: dates.opensOn,
    closesOn: dates.closesOn,
    finalClosesOn,
    releaseBy: dates.releaseBy ?? releaseAfter(dates.closesOn, finalClosesOn),
  };
};

/** The usual day, unless leaders who were given longer would be read in a hurry. */
const releaseAfter = (closesOn: CalendarDate, finalClosesOn: CalendarDate): CalendarDate => {
  const usual = addDays(closesOn, AFTER_CLOSING);
  const latest = addDays(finalClosesOn, AFTER_CLOSING - WEEK);
  return latest > usual ? latest : usual;
};

/** By whole weeks, so that every day keeps its day of the week. */
export const laterBy = (plan: CampaignPlan, weeks: number): CampaignPlan => {
  const move = (date: CalendarDate): CalendarDate => addDays(date, weeks * WEEK);
  return {
    startsOn: move(plan.startsOn),
    chooseRatersBy: move(plan.chooseRatersBy),
    opensOn: move(plan.opensOn),
    closesOn: move(plan.closesOn),
    finalClosesOn: move(plan.finalClosesOn),
    releaseBy: move(plan.releaseBy),
  };
};

/** A year is 52 weeks; a campaign of years ago moves by as many of them as it takes to lie ahead. */
export const yearsLater = ({ startsOn }: CampaignPlan, today: CalendarDate): number => {
  let weeks = 52;
  while (addDays(startsOn, weeks * WEEK) < today) weeks += 52;
  return weeks;
};
