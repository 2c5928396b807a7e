import { Module } from '@nestjs/common';
import { CampaignsModule } from '../../application/campaigns/campaigns.module.js';
import { CeremoniesModule } from '../../application/ceremonies/ceremonies.module.js';
import { PeopleModule } from '../../application/people/people.module.js';
import { CustodyPages } from './custody.pages.js';
import { CustodyChoicePages } from './custody-choice.pages.js';
import { CustodyViews } from './custody-views.js';

/** The ceremony: HR chooses it, and three people collect, keep and give back their words. */
@Module({
  imports: [CampaignsModule, CeremoniesModule, PeopleModule],
  providers: [CustodyViews],
  controllers: [CustodyPages, CustodyChoicePages],
})
export class CustodyPagesModule {}
