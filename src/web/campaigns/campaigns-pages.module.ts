import { Module } from '@nestjs/common';
import { CampaignsModule } from '../../application/campaigns/campaigns.module.js';
import { NominationsModule } from '../../application/nominations/nominations.module.js';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { PeopleModule } from '../../application/people/people.module.js';
import { QuestionnairesModule } from '../../application/questionnaires/questionnaires.module.js';
import { RatersModule } from '../../application/raters/raters.module.js';
import { ReportsModule } from '../../application/reports/reports.module.js';
import { ReplacementsPagesModule } from '../replacements/replacements-pages.module.js';
import { ApproverPages } from './approver.pages.js';
import { CampaignFormViews } from './campaign-form-views.js';
import { CampaignPages } from './campaign.pages.js';
import { CampaignStepPages } from './campaign-step.pages.js';
import { SecondReaderPages } from './second-reader.pages.js';
import { DraftPages } from './draft.pages.js';
import { ExtensionPages } from './extension.pages.js';
import { ParticipationPages } from './participation.pages.js';
import { FacilitatorPages } from './facilitator.pages.js';
import { SubjectPages } from './subject.pages.js';
import { SubjectViews } from './subject-views.js';
import { RaterImportPages } from './rater-import.pages.js';
import { UnitEnrolmentPages } from './unit-enrolment.pages.js';

/** What HR does: campaigns, their leaders, and whom to ask. */
@Module({
  imports: [
    CampaignsModule,
    NominationsModule,
    OrganisationsModule,
    PeopleModule,
    QuestionnairesModule,
    RatersModule,
    ReportsModule,
    ReplacementsPagesModule,
  ],
  providers: [CampaignFormViews, SubjectViews],
  controllers: [
    ApproverPages,
    CampaignPages,
    CampaignStepPages,
    SecondReaderPages,
    DraftPages,
    ExtensionPages,
    FacilitatorPages,
    ParticipationPages,
    RaterImportPages,
    SubjectPages,
    UnitEnrolmentPages,
  ],
})
export class CampaignsPagesModule {}
