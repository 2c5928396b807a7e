import type { CampaignState } from '../../core/campaigns/life-cycle.js';
import { DomainError } from '../../core/errors.js';
import type { SubjectContext } from './subject-access.js';

export const isStillAsking = (state: CampaignState): boolean =>
  ['draft', 'locked', 'collecting'].includes(state);

/** @throws DomainError `collection-closed` */
export const requireStillAsking = ({ campaign }: Pick<SubjectContext, 'campaign'>): void => {
  if (!isStillAsking(campaign.state)) throw new DomainError('collection-closed');
};
