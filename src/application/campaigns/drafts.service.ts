import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { cohortName, type FirstCohort, weeksToNextCohort } from '../../core/campaigns/cohorts.js';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { laterBy, planFrom, TEMPLATES, yearsLater } from '../../core/campaigns/templates.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { campaignForUpdate } from '../access/campaign-steps.js';
import { dateColumns, planOfCampaign } from './campaign-rows.js';
import { draftForUpdate } from './campaigns.service.js';
import { CampaignView, toCampaignView } from './campaigns.view.js';
import { enrolAgain, leftOut } from './copied-leaders.js';
import { CampaignDatesInput, CopyCampaignInput, TemplatesInput } from './drafts.input.js';
import { CopiedView, CopyPlanView, TemplateView } from './drafts.view.js';

/** Campaigns that are not made from nothing: by a template, after an earlier one, as the next of a series. */
@Injectable()
export class DraftsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  templates(actor: Actor, { startsOn }: TemplatesInput): Promise<readonly TemplateView[]> {
    return this.inRegister(actor, (_db, { timeZone }) => {
      const start = startsOn ?? calendarDateOf(new Date(), timeZone);
      return Promise.resolve(TEMPLATES.map((template) => ({ template, plan: planFrom(template, start) })));
    });
  }

  copyPlan(actor: Actor, campaignId: string): Promise<CopyPlanView> {
    return this.inRegister(actor, async (db, { timeZone }) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign) throw new DomainError('not-found');
      const plan = planOfCampaign(campaign, timeZone);
      const weeks = yearsLater(plan, calendarDateOf(new Date(), timeZone));
      return { campaign: toCampaignView(campaign, timeZone), weeks, plan: laterBy(plan, weeks) };
    });
  }

  /** Settings, questionnaire version, letters' schedule, and the leaders who can still take part. */
  copy(actor: Actor, campaignId: string, input: CopyCampaignInput): Promise<CampaignView> {
    return this.inRegister(actor, async (db, { timeZone }) => {
      const from = await campaignForUpdate(db, campaignId);
      const name = { en: input.nameEn, cy: input.nameCy };
      const row = { ...draftAfter(from, input.weeks, timeZone), name };
      await this.add(db, actor, row);
      await enrolAgain(db, campaignId, row);
      return toCampaignView(row, timeZone);
    });
  }

  /** Who of the campaign it was copied from is not in it, and why: as things stand now. */
  copied(actor: Actor, campaignId: string): Promise<CopiedView> {
    return this.inRegister(actor, async (db, { timeZone }) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign?.copiedFrom) throw new DomainError('not-found');
      return {
        campaign: toCampaignView(campaign, timeZone),
        enrolled: await db.countBy(SubjectEntity, { campaignId }),
        leftOut: await leftOut(db, campaign.copiedFrom, campaignId),
      };
    });
  }

  /**
   * The same campaign a month later, without leaders; months that have gone are passed over. A campaign that is of no series
   * begins one.
   * @throws DomainError `already-exists` when the cohort after this one is there
   */
  nextCohort(actor: Actor, campaignId: string): Promise<CampaignView> {
    const made = this.inRegister(actor, async (db, { timeZone }) => {
      const campaign = await campaignForUpdate(db, campaignId);
      const first = await firstOfSeries(db, campaign, timeZone);
      const { startsOn } = planOfCampaign(campaign, timeZone);
      const weeks = weeksToNextCohort(startsOn, calendarDateOf(new Date(), timeZone));
      const next = draftAfter(campaign, weeks, timeZone);
      const name = cohortName(first, next.startsOn ?? startsOn);
      const row = { ...next, name, seriesId: first.seriesId };
      await this.add(db, actor, row);
      return toCampaignView(row, timeZone);
    });
    return onUniqueViolation(made, () => new DomainError('already-exists', { what: campaignId }));
  }

  /** @throws DomainError `campaign-not-draft`, `campaign-dates-invalid` */
  changeDates(actor: Actor, campaignId: string, input: CampaignDatesInput): Promise<void> {
    return this.inRegister(actor, async (db, { timeZone }) => {
      await draftForUpdate(db, campaignId);
      const set = dateColumns(input, timeZone);
      await updateRows(db, CampaignEntity, { where: { id: campaignId }, set });
    });
  }

  private async add(db: EntityManager, { personId: actorId }: Actor, row: CampaignEntity): Promise<void> {
    await insertRow(db, CampaignEntity, row);
    const { id: campaignId, purpose, copiedFrom, seriesId } = row;
    const data = { campaignId, purpose, copiedFrom, seriesId };
    await appendAudit(db, row.organisationId, { kind: 'campaign-created', actorId, data, time: 'timed' });
  }

  private inRegister<T>(
    actor: Actor,
    work: (db: EntityManager, organisation: OrganisationEntity) => Promise<T>,
  ): Promise<T> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) =>
      work(db, await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId })),
    );
  }
}

/** Everything that an earlier campaign had chosen, as a draft of its own; who keeps the key is chosen anew. */
function draftAfter(from: CampaignEntity, weeks: number, timeZone: string): CampaignEntity {
  const plan = laterBy(planOfCampaign(from, timeZone), weeks);
  return {
    ...from,
    ...dateColumns(plan, timeZone),
    // What HR had left to the plan stays left to it.
    chooseRatersBy: from.chooseRatersBy === null ? null : plan.chooseRatersBy,
    releaseBy: from.releaseBy === null ? null : plan.releaseBy,
    ...(from.finalClosesAt === null && { finalClosesAt: null }),
    id: randomUUID(),
    state: 'draft',
    remindedOn: null,
    participationOn: null,
    copiedFrom: from.id,
    seriesId: null,
  };
}

interface First extends FirstCohort {
  readonly seriesId: string;
}

async function firstOfSeries(db: EntityManager, campaign: CampaignEntity, timeZone: string): Promise<First> {
  const seriesId = campaign.seriesId ?? campaign.id;
  const first = await db.findOneByOrFail(CampaignEntity, { id: seriesId });
  const { startsOn } = planOfCampaign(first, timeZone);
  if (first.seriesId === null)
    await updateRows(db, CampaignEntity, { where: { id: first.id }, set: { seriesId, startsOn } });
  return { name: first.name, startsOn, seriesId };
}
