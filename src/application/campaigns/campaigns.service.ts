import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { tightenThresholds } from '../../core/campaigns/thresholds.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { custodianRows, toCustodianView } from '../custody/custodian-rows.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { requireApprover } from '../access/approvers.js';
import { requireTrainedReader, requireTwoReaders } from '../access/trained-readers.js';
import { campaignForUpdate } from '../access/campaign-steps.js';
import { draftFrom, wishOf } from './campaign-rows.js';
import { CreateCampaignInput, EnrolSubjectInput, ThresholdsInput } from './campaigns.input.js';
import { CampaignDetailView, CampaignView, toCampaignView } from './campaigns.view.js';
import { subjectViews } from './subject-views.js';

@Injectable()
export class CampaignsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  async create(actor: Actor, input: CreateCampaignInput): Promise<CampaignView> {
    requireAllowed(actor, 'manage-campaigns');
    const { organisationId, personId: actorId } = actor;
    return this.register.inTenant(organisationId, async (db) => {
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
      if (!(await db.existsBy(QuestionnaireEntity, { id: input.questionnaireId })))
        throw new DomainError('not-found');
      const row = { ...draftFrom(input, timeZone), organisationId };
      await insertRow(db, CampaignEntity, row);
      const data = { campaignId: row.id, purpose: row.purpose };
      await appendAudit(db, organisationId, { kind: 'campaign-created', actorId, data, time: 'timed' });
      return toCampaignView(row, timeZone);
    });
  }

  list(actor: Actor): Promise<readonly CampaignView[]> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      const campaigns = await db.find(CampaignEntity, { order: { opensAt: 'DESC', id: 'ASC' } });
      return campaigns.map((campaign) => toCampaignView(campaign, timeZone));
    });
  }

  show(actor: Actor, campaignId: string): Promise<CampaignDetailView> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign) throw new DomainError('not-found');
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      return {
        ...toCampaignView(campaign, timeZone),
        subjects: await subjectViews(db, [campaignId]),
        custodians: (await custodianRows(db, campaignId)).map(toCustodianView),
      };
    });
  }

  /** Upwards only, and only before the lock: what raters were told is part of the seal. */
  async tighten(actor: Actor, campaignId: string, input: ThresholdsInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    await this.register.inTenant(actor.organisationId, async (db) => {
      const campaign = await draftForUpdate(db, campaignId);
      const thresholds = tightenThresholds(campaign.thresholds, wishOf(input));
      await updateRows(db, CampaignEntity, { where: { id: campaignId }, set: { thresholds } });
    });
  }

  /** @throws DomainError `already-exists`, `campaign-not-draft`, `input-invalid` for a reader or approver who cannot be one */
  async enrol(actor: Actor, campaignId: string, input: EnrolSubjectInput): Promise<string> {
    requireAllowed(actor, 'manage-campaigns');
    const id = randomUUID();
    const { organisationId } = actor;
    const made = this.register.inTenant(organisationId, async (db) => {
      await draftForUpdate(db, campaignId);
      await requireReaders(db, input);
      if (input.approverId !== undefined) await requireApprover(db, input.personId, input.approverId);
      await insertRow(db, SubjectEntity, { ...input, id, organisationId, campaignId });
      return id;
    });
    return onUniqueViolation(made, () => new DomainError('already-exists', { what: input.personId }));
  }
}

/** @throws DomainError `campaign-not-draft` */
export const draftForUpdate = async (db: EntityManager, campaignId: string): Promise<CampaignEntity> => {
  const campaign = await campaignForUpdate(db, campaignId);
  if (campaign.state !== 'draft') throw new DomainError('campaign-not-draft');
  return campaign;
};

async function requireReaders(db: EntityManager, input: EnrolSubjectInput): Promise<void> {
  const { personId, facilitatorId, secondReaderId } = input;
  await requireTrainedReader(db, { personId, readerId: facilitatorId, field: 'facilitatorId' });
  if (secondReaderId === undefined) return;
  await requireTrainedReader(db, { personId, readerId: secondReaderId, field: 'secondReaderId' });
  requireTwoReaders(facilitatorId, secondReaderId);
}
