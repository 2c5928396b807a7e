import { Module } from '@nestjs/common';
import { CampaignsModule } from '../../application/campaigns/campaigns.module.js';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { PatientsModule } from '../../application/patients/patients.module.js';
import { CardsPages } from './cards.pages.js';
import { CardsViews } from './cards.view.js';
import { PaperPages } from './paper.pages.js';
import { PaperViews } from './paper.view.js';

/** What staff do so that patients and carers can answer. */
@Module({
  imports: [CampaignsModule, OrganisationsModule, PatientsModule],
  providers: [CardsViews, PaperViews],
  controllers: [CardsPages, PaperPages],
})
export class PatientsPagesModule {}
