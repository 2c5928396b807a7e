import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView } from '../../application/campaigns/campaigns.view.js';
import { ReplacementsService } from '../../application/replacements/replacements.service.js';
import type { ReplacementRequestView } from '../../application/replacements/replacements.view.js';

export interface CampaignRequestsView extends CampaignDetailView {
  readonly lostAnswers: readonly ReplacementRequestView[];
  /** How many of them nobody has decided. */
  readonly waiting: number;
}

/** A campaign, and who asks for a second code in it. */
@Injectable()
export class CampaignRequests {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly replacements: ReplacementsService,
  ) {}

  async show(actor: Actor, campaignId: string): Promise<CampaignRequestsView> {
    const campaign = await this.campaigns.show(actor, campaignId);
    const lostAnswers = await this.replacements.list(actor, campaignId);
    const waiting = lostAnswers.filter(({ state }) => state === 'requested').length;
    return { ...campaign, lostAnswers, waiting };
  }
}
