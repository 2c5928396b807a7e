import { EntityManager } from 'typeorm';
import { CampaignCustodianEntity } from '../../persistence/register/custodian.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { queueMails } from './mail-queue.js';

interface Round {
  readonly organisationId: string;
  readonly campaignId: string;
}

/** At the lock every leader is told to begin, and every custodian to collect their words. */
export async function queueBeginning(
  db: EntityManager,
  { organisationId, campaignId }: Round,
): Promise<void> {
  const leaders = await db.findBy(SubjectEntity, { campaignId });
  const letters = leaders.map(({ id, personId }) => ({
    kind: 'self-assessment-opens' as const,
    personId,
    subjectId: id,
    naturalKey: id,
  }));
  await queueMails(db, organisationId, letters);
  await queueToCustodians(db, { organisationId, campaignId }, 'custodian-asked');
}

/** Nothing where the box opens by itself: then there are no custodians. */
export async function queueToCustodians(
  db: EntityManager,
  { organisationId, campaignId }: Round,
  kind: 'custodian-asked' | 'custodian-return',
): Promise<void> {
  const custodians = await db.findBy(CampaignCustodianEntity, { campaignId });
  const letters = custodians.map(({ personId }) => ({
    kind,
    personId,
    campaignId,
    naturalKey: `${campaignId}:${personId}`,
  }));
  await queueMails(db, organisationId, letters);
}
