import { Module } from '@nestjs/common';
import { AggregatesModule } from '../application/aggregates/aggregates.module.js';
import { AnsweringModule } from '../application/answering/answering.module.js';
import { CampaignLettersModule } from '../application/campaign-letters/campaign-letters.module.js';
import { AttentionModule } from '../application/attention/attention.module.js';
import { CampaignsModule } from '../application/campaigns/campaigns.module.js';
import { CeremoniesModule } from '../application/ceremonies/ceremonies.module.js';
import { REGISTER } from '../application/database.tokens.js';
import { FreshLinksModule } from '../application/fresh-links/fresh-links.module.js';
import { NominationsModule } from '../application/nominations/nominations.module.js';
import { OrganisationsModule } from '../application/organisations/organisations.module.js';
import { PatientsModule } from '../application/patients/patients.module.js';
import { PeopleModule } from '../application/people/people.module.js';
import { PlansModule } from '../application/plans/plans.module.js';
import { PsychometricsModule } from '../application/psychometrics/psychometrics.module.js';
import { QuestionnairesModule } from '../application/questionnaires/questionnaires.module.js';
import { RatersModule } from '../application/raters/raters.module.js';
import { ReplacementsModule } from '../application/replacements/replacements.module.js';
import { ReportsModule } from '../application/reports/reports.module.js';
import { ReturnedLettersModule } from '../application/returned-letters/returned-letters.module.js';
import { SelfAssessmentsModule } from '../application/self-assessments/self-assessments.module.js';
import { SignInModule } from '../application/sign-in/sign-in.module.js';
import { HealthModule } from '../platform/health/health.module.js';
import { Reachable, Readiness } from '../platform/health/readiness.js';
import { API_CONTROLLERS } from './api-controllers.js';

const READINESS = {
  provide: Readiness,
  inject: [REGISTER],
  useFactory: (register: Reachable) => new Readiness(register),
};

/** The JSON API, and what watches the process. */
@Module({
  imports: [
    AggregatesModule,
    AnsweringModule,
    CampaignLettersModule,
    AttentionModule,
    CampaignsModule,
    CeremoniesModule,
    FreshLinksModule,
    NominationsModule,
    OrganisationsModule,
    PatientsModule,
    PeopleModule,
    PlansModule,
    PsychometricsModule,
    QuestionnairesModule,
    RatersModule,
    ReplacementsModule,
    ReportsModule,
    ReturnedLettersModule,
    SelfAssessmentsModule,
    SignInModule,
    HealthModule.with(READINESS),
  ],
  controllers: [...API_CONTROLLERS],
})
export class RestModule {}
