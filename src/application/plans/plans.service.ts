import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { addDays, calendarDateOf, isCalendarDate } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { itemsFor } from '../../core/questionnaires/questionnaire.js';
import { Database } from '../../persistence/database.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { PlanEntity } from '../../persistence/register/plan.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import type { Actor } from '../access/actor.js';
import { databaseNow } from '../access/database-now.js';
import { type SubjectContext, subjectFor } from '../access/subject-access.js';
import { InjectRegister } from '../database.tokens.js';
import { SavePlanInput } from './plans.input.js';
import { PlanningView } from './plans.view.js';

const REVIEW_AFTER_DAYS = 90;

/** What a leader makes of a report: one behaviour. It is the leader's own, and no other role has a way to it. */
@Injectable()
export class PlansService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** @throws DomainError `report-not-ready`: nobody chooses before they have read */
  show(actor: Actor, subjectId: string): Promise<PlanningView> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await releasedFor(db, actor, subjectId);
      const plan = await db.findOneBy(PlanEntity, { subjectId });
      return {
        subjectId,
        campaignName: context.campaign.name,
        items: await itemsOf(db, context),
        plan: plan && viewOf(plan),
        suggestedReviewOn: addDays(await today(db, actor), REVIEW_AFTER_DAYS),
      };
    });
  }

  /** @throws DomainError `report-not-ready`, `input-invalid` for an item that is not asked or a day that has passed */
  save(actor: Actor, subjectId: string, input: SavePlanInput): Promise<void> {
    const { organisationId } = actor;
    return this.register.inTenant(organisationId, async (db) => {
      const context = await releasedFor(db, actor, subjectId);
      await requireItem(db, context, input.item);
      if (!isCalendarDate(input.reviewOn)) throw refuse('reviewOn', 'date-invalid');
      if (input.reviewOn <= (await today(db, actor))) throw refuse('reviewOn', 'closes-in-the-past');
      const { item = null, behaviour = '', situation, action, helpers = '', reviewOn } = input;
      const plan = { item, behaviour: item === null ? behaviour : '', situation, action, helpers, reviewOn };
      await db.upsert(PlanEntity, { subjectId, organisationId, ...plan }, ['subjectId']);
    });
  }
}

const refuse = (field: string, problem: string): DomainError =>
  new DomainError('input-invalid', {}, [{ field, problem }]);

const viewOf = ({ item, behaviour, situation, action, helpers, reviewOn }: PlanEntity) => ({
  item,
  behaviour,
  situation,
  action,
  helpers,
  reviewOn,
});

async function today(db: EntityManager, { organisationId }: Actor): Promise<string> {
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  return calendarDateOf(await databaseNow(db), timeZone);
}

async function releasedFor(db: EntityManager, actor: Actor, subjectId: string): Promise<SubjectContext> {
  const context = await subjectFor(db, actor, 'keep-plan', subjectId);
  if (!context.subject.releasedAt) throw new DomainError('report-not-ready');
  return context;
}

async function itemsOf(db: EntityManager, { campaign }: SubjectContext): Promise<PlanningView['items']> {
  const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id: campaign.questionnaireId });
  return itemsFor(content, 'self').flatMap(({ key, wording: { self } }) =>
    self === undefined ? [] : [{ key, text: self }],
  );
}

async function requireItem(
  db: EntityManager,
  context: SubjectContext,
  item: string | undefined,
): Promise<void> {
  if (item === undefined) return;
  const items = await itemsOf(db, context);
  if (!items.some(({ key }) => key === item)) throw refuse('item', 'not-a-choice');
}
