import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView, SubjectView } from '../../application/campaigns/campaigns.view.js';
import { RatersService } from '../../application/raters/raters.service.js';
import type { RaterView } from '../../application/raters/raters.view.js';
import { DomainError } from '../../core/errors.js';

export interface SubjectPageView {
  readonly campaign: CampaignDetailView;
  readonly subject: SubjectView;
}

export interface AskedView extends SubjectPageView {
  readonly raters: readonly RaterView[];
}

/** One leader of one campaign, as HR may see them. */
@Injectable()
export class SubjectViews {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly raters: RatersService,
  ) {}

  async asked(actor: Actor, campaignId: string, subjectId: string): Promise<AskedView> {
    const page = await this.find(actor, campaignId, subjectId);
    return { ...page, raters: await this.raters.list(actor, subjectId) };
  }

  private async find(actor: Actor, campaignId: string, subjectId: string): Promise<SubjectPageView> {
    const campaign = await this.campaigns.show(actor, campaignId);
    const subject = campaign.subjects.find(({ id }) => id === subjectId);
    if (!subject) throw new DomainError('not-found');
    return { campaign, subject };
  }
}
