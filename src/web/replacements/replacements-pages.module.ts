import { Module } from '@nestjs/common';
import { CampaignsModule } from '../../application/campaigns/campaigns.module.js';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { ReplacementsModule } from '../../application/replacements/replacements.module.js';
import { CampaignRequests } from './campaign-requests.js';
import { ReplacementDecisionPages } from './replacement-decision.pages.js';
import { ReplacementRequestPages } from './replacement-request.pages.js';

/** Lost answers: a rater asks for a second code, HR decides. */
@Module({
  imports: [CampaignsModule, OrganisationsModule, ReplacementsModule],
  providers: [CampaignRequests],
  controllers: [ReplacementDecisionPages, ReplacementRequestPages],
  exports: [CampaignRequests],
})
export class ReplacementsPagesModule {}
