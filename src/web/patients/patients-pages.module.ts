import { Module } from '@nestjs/common';
import { CampaignsModule } from '../../application/campaigns/campaigns.module.js';
import { PatientsModule } from '../../application/patients/patients.module.js';
import { CardsPages } from './cards.pages.js';
import { CardsViews } from './cards.view.js';

/** What staff do so that patients and carers can answer. */
@Module({
  imports: [CampaignsModule, PatientsModule],
  providers: [CardsViews],
  controllers: [CardsPages],
})
export class PatientsPagesModule {}
