import { EntityManager } from 'typeorm';
import { BoxCampaign } from './box-campaign.js';
import { BoxCampaignEntity } from './campaign.entity.js';
import { BoxSubjectEntity } from './subject.entity.js';

export interface StoredCampaign extends BoxCampaign {
  readonly state: 'open' | 'closed';
}

export async function readCampaign(db: EntityManager, campaignId: string): Promise<StoredCampaign | null> {
  const campaign = await db.findOneBy(BoxCampaignEntity, { campaignId });
  if (campaign === null) return null;
  const subjects = await db.find(BoxSubjectEntity, { where: { campaignId }, order: { subjectRef: 'asc' } });
  return {
    ...campaign,
    subjects: subjects.map(({ subjectRef, seal, groups }) => ({ subjectRef, seal, groups })),
  };
}
