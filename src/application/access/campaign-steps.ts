import { EntityManager } from 'typeorm';
import { type CampaignEvent, nextState } from '../../core/campaigns/life-cycle.js';
import { DomainError } from '../../core/errors.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { updateRows } from '../../persistence/rows.js';
import { appendAudit } from '../audit/audit-chain.js';

/** Locked against a step that somebody else takes at the same moment. @throws DomainError `not-found` */
export async function campaignForUpdate(db: EntityManager, campaignId: string): Promise<CampaignEntity> {
  const campaign = await db.findOne(CampaignEntity, {
    where: { id: campaignId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!campaign) throw new DomainError('not-found');
  return campaign;
}

/** Takes one step of the life cycle and says so in the audit chain. */
export async function step(
  db: EntityManager,
  campaign: CampaignEntity,
  event: CampaignEvent,
  actorId: string | null,
): Promise<void> {
  const state = nextState(campaign.state, event);
  await updateRows(db, CampaignEntity, { where: { id: campaign.id }, set: { state } });
  const data = { campaignId: campaign.id, state };
  await appendAudit(db, campaign.organisationId, { kind: 'campaign-state', actorId, data, time: 'timed' });
}
