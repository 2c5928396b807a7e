import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { canStep } from '../../core/campaigns/life-cycle.js';
import { DomainError } from '../../core/errors.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { Manifest, manifestsOf, sealOf } from '../../crypto/manifest.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { hasItsCustodians } from '../custody/custodian-rows.js';
import { type Custodian, CUSTODIAN, type CampaignToLock, type LockedCampaign } from '../custody/custodian.js';
import { InjectRegister } from '../database.tokens.js';
import { queueBeginning } from '../mails/round-letters.js';
import { campaignForUpdate, step } from '../access/campaign-steps.js';

const COLLEAGUES: readonly RaterGroup[] = ['manager', 'peer', 'direct-report', 'other'];

/** Locking freezes what raters are promised and has the custodian make the campaign's keys. */
@Injectable()
export class LockingService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @Inject(CUSTODIAN) private readonly custodian: Custodian,
  ) {}

  /**
   * The custodian answers the same order with the same keys, so a lock that was cut off half-way is simply repeated.
   * @throws DomainError `campaign-not-draft`, `campaign-not-ready` without leaders or the three custodians of a ceremony,
   * `campaign-dates-invalid` when the closing has passed
   */
  async lock(actor: Actor, campaignId: string): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    const { organisationId } = actor;
    const order = await this.register.inTenant(organisationId, (db) =>
      lockOrder(db, organisationId, campaignId),
    );
    const answer = await this.custodian.lock(order);
    await this.register.inTenant(organisationId, (db) => recordLock(db, actor, order, answer));
  }
}

async function lockOrder(
  db: EntityManager,
  organisationId: string,
  campaignId: string,
): Promise<CampaignToLock> {
  const campaign = await campaignForUpdate(db, campaignId);
  if (!canStep(campaign.state, 'lock')) throw new DomainError('campaign-not-draft');
  const subjects = await db.find(SubjectEntity, { where: { campaignId }, order: { id: 'ASC' } });
  if (subjects.length === 0) throw new DomainError('campaign-not-ready');
  if (!(await hasItsCustodians(db, campaign))) throw new DomainError('campaign-not-ready');
  await requireFuture(db, campaign);
  const questionnaire = await db.findOneByOrFail(QuestionnaireEntity, { id: campaign.questionnaireId });
  const organisation = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  return {
    organisationId,
    slug: organisation.slug,
    campaignId,
    purpose: campaign.purpose,
    custody: campaign.custody,
    questionnaire: questionnaire.content,
    thresholds: campaign.thresholds,
    closesAt: (campaign.finalClosesAt ?? campaign.closesAt).toISOString(),
    subjects: subjects.map((subject) => ({
      subjectRef: subject.id,
      groups: subject.patientsApply ? [...COLLEAGUES, 'patient'] : COLLEAGUES,
    })),
  };
}

/** Judged by the database's clock, like every deadline. */
async function requireFuture(db: EntityManager, campaign: CampaignEntity): Promise<void> {
  const [row] = await db.query<{ future: boolean }[]>('select $1::timestamptz > now() as future', [
    campaign.closesAt,
  ]);
  if (row?.future !== true) throw new DomainError('campaign-dates-invalid');
}

/** @throws DomainError `conflict` when the custodian sealed another promise than the one it was asked to. */
function sealedPromise(
  manifest: Manifest,
  { seals }: LockedCampaign,
): Pick<SubjectEntity, 'seal' | 'manifest'> {
  const seal = sealOf(manifest).toString('hex');
  if (seal !== seals[manifest.subjectRef]) throw new DomainError('conflict');
  return { seal, manifest };
}

const RECORD = `
  update register.subjects s set seal = promised.seal, manifest = promised.manifest
  from unnest($1::uuid[], $2::text[], $3::jsonb[]) as promised (id, seal, manifest)
  where s.id = promised.id`;

/** In one statement: a health board locks hundreds of subjects at once. */
async function recordPromises(
  db: EntityManager,
  order: CampaignToLock,
  answer: LockedCampaign,
): Promise<void> {
  const manifestOf = manifestsOf({ ...order, ...answer });
  const promised = order.subjects.map((subject) => sealedPromise(manifestOf(subject), answer));
  await db.query(RECORD, [
    order.subjects.map(({ subjectRef }) => subjectRef),
    promised.map(({ seal }) => seal),
    promised.map(({ manifest }) => JSON.stringify(manifest)),
  ]);
}

async function recordLock(
  db: EntityManager,
  actor: Actor,
  order: CampaignToLock,
  answer: LockedCampaign,
): Promise<void> {
  const campaign = await campaignForUpdate(db, order.campaignId);
  await recordPromises(db, order, answer);
  await updateRows(db, QuestionnaireEntity, {
    where: { id: campaign.questionnaireId },
    set: { inUse: true },
  });
  const data = { campaignId: campaign.id, ...answer };
  const event = { kind: 'campaign-locked', actorId: actor.personId, data, time: 'timed' } as const;
  await appendAudit(db, campaign.organisationId, event);
  await step(db, campaign, 'lock', actor.personId);
  await queueBeginning(db, { organisationId: campaign.organisationId, campaignId: campaign.id });
}
