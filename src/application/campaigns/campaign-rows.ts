import { randomUUID } from 'node:crypto';
import { calendarDateOf, type CampaignDates, deadlineOn, startOfDay } from '../../core/campaigns/dates.js';
import { datesProblems } from '../../core/campaigns/dates-problems.js';
import { DEFAULT_REMINDERS } from '../../core/campaigns/reminders.js';
import { type CampaignPlan, planOf } from '../../core/campaigns/templates.js';
import { DEFAULT_THRESHOLDS, tightenThresholds } from '../../core/campaigns/thresholds.js';
import type { Thresholds } from '../../core/disclosure/cell-group.js';
import { DomainError } from '../../core/errors.js';
import type { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { CreateCampaignInput, ThresholdsInput } from './campaigns.input.js';

/** An instance of an input class carries the fields that were left out as well, without a value. */
export const wishOf = (input: ThresholdsInput): Partial<Thresholds> =>
  Object.fromEntries(Object.entries(input).filter(([, minimum]) => minimum !== undefined));

/** Where HR gave no day, the plan's own is kept open, so that it follows when another one is moved. */
export const planOfCampaign = (campaign: CampaignEntity, timeZone: string): CampaignPlan => {
  const { startsOn, chooseRatersBy, releaseBy, finalClosesAt } = campaign;
  return planOf({
    opensOn: calendarDateOf(campaign.opensAt, timeZone),
    closesOn: calendarDateOf(campaign.closesAt, timeZone),
    ...(startsOn !== null && { startsOn }),
    ...(chooseRatersBy !== null && { chooseRatersBy }),
    ...(releaseBy !== null && { releaseBy }),
    ...(finalClosesAt !== null && { finalClosesOn: calendarDateOf(finalClosesAt, timeZone) }),
  });
};

type DateColumns = Pick<
  CampaignEntity,
  'startsOn' | 'chooseRatersBy' | 'releaseBy' | 'opensAt' | 'closesAt' | 'finalClosesAt'
>;

/** @throws DomainError `campaign-dates-invalid`, naming every day at fault */
export function dateColumns(dates: CampaignDates & Partial<CampaignPlan>, timeZone: string): DateColumns {
  const problems = datesProblems(dates, timeZone, new Date());
  if (problems.length > 0) throw new DomainError('campaign-dates-invalid', {}, problems);
  return {
    startsOn: dates.startsOn ?? null,
    chooseRatersBy: dates.chooseRatersBy ?? null,
    releaseBy: dates.releaseBy ?? null,
    opensAt: startOfDay(dates.opensOn, timeZone),
    closesAt: deadlineOn(dates.closesOn, timeZone),
    finalClosesAt: dates.finalClosesOn === undefined ? null : deadlineOn(dates.finalClosesOn, timeZone),
  };
}

export type CampaignRow = Omit<CampaignEntity, 'organisationId'>;

export const draftFrom = (input: CreateCampaignInput, timeZone: string): CampaignRow => ({
  ...dateColumns(input, timeZone),
  id: randomUUID(),
  questionnaireId: input.questionnaireId,
  name: { en: input.nameEn, cy: input.nameCy },
  purpose: input.purpose,
  custody: 'automatic',
  state: 'draft',
  approval: input.approval ?? 'required',
  thresholds: tightenThresholds(DEFAULT_THRESHOLDS, wishOf(input.thresholds ?? {})),
  reminders: DEFAULT_REMINDERS,
  remindedOn: null,
  participationOn: null,
  copiedFrom: null,
  seriesId: null,
});
