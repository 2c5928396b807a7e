import { DynamicModule, Module } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { AggregatesPagesModule } from './aggregates/aggregates-pages.module.js';
import { ApprovalsPagesModule } from './approvals/approvals-pages.module.js';
import { CampaignsPagesModule } from './campaigns/campaigns-pages.module.js';
import { CampaignLettersPagesModule } from './campaign-letters/campaign-letters-pages.module.js';
import { DeclinesPagesModule } from './declines/declines-pages.module.js';
import { FreshLinksPagesModule } from './fresh-links/fresh-links-pages.module.js';
import { HelpPagesModule } from './help/help-pages.module.js';
import { HomePagesModule } from './home/home-pages.module.js';
import { OrganisationPagesModule } from './organisation/organisation-pages.module.js';
import { OutboxPagesModule } from './outbox/outbox-pages.module.js';
import { PeoplePagesModule } from './people/people-pages.module.js';
import { SignInPagesModule } from './sign-in/sign-in-pages.module.js';
import { AnsweringPagesModule } from './answering/answering-pages.module.js';
import { AttentionPagesModule } from './attention/attention-pages.module.js';
import { CustodyPagesModule } from './custody/custody-pages.module.js';
import { DebriefsPagesModule } from './debriefs/debriefs-pages.module.js';
import { MyFeedbackPagesModule } from './my-feedback/my-feedback-pages.module.js';
import { PatientsPagesModule } from './patients/patients-pages.module.js';
import { PlansPagesModule } from './plans/plans-pages.module.js';
import { PsychometricsPagesModule } from './psychometrics/psychometrics-pages.module.js';
import { RatersPagesModule } from './raters/raters-pages.module.js';
import { ReplacementsPagesModule } from './replacements/replacements-pages.module.js';
import { ReportsPagesModule } from './reports/reports-pages.module.js';
import { SafetyPagesModule } from './safety/safety-pages.module.js';
import { SelfAssessmentsPagesModule } from './self-assessments/self-assessments-pages.module.js';
import { SelfReportsPagesModule } from './self-reports/self-reports-pages.module.js';
import { SealsPagesModule } from './seals/seals-pages.module.js';
import { siteProvider } from './site.js';
import { StatementsPagesModule } from './statements/statements-pages.module.js';

/** One module per area of the pages. */
const AREAS = [
  HomePagesModule,
  HelpPagesModule,
  SignInPagesModule,
  AttentionPagesModule,
  CampaignsPagesModule,
  AggregatesPagesModule,
  CampaignLettersPagesModule,
  CustodyPagesModule,
  PatientsPagesModule,
  PeoplePagesModule,
  OrganisationPagesModule,
  PsychometricsPagesModule,
  ApprovalsPagesModule,
  StatementsPagesModule,
  OutboxPagesModule,
  MyFeedbackPagesModule,
  PlansPagesModule,
  SelfAssessmentsPagesModule,
  SelfReportsPagesModule,
  RatersPagesModule,
  ReplacementsPagesModule,
  ReportsPagesModule,
  DebriefsPagesModule,
  SafetyPagesModule,
  AnsweringPagesModule,
  DeclinesPagesModule,
  FreshLinksPagesModule,
  SealsPagesModule,
];

/** Every page of the app. Global, so that each area can ask for the site without importing what imports it. */
@Module({})
export class WebModule {
  static with(config: Config): DynamicModule {
    const site = siteProvider(config);
    return { module: WebModule, global: true, imports: AREAS, providers: [site], exports: [site.provide] };
  }
}
