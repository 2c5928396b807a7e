import { Module } from '@nestjs/common';
import { AuditModule } from '../../application/audit/audit.module.js';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { QuestionnairesModule } from '../../application/questionnaires/questionnaires.module.js';
import { OrganisationPages } from './organisation.pages.js';
import { RaterRulesPages } from './rater-rules.pages.js';
import { OrganisationViews } from './organisation-views.js';

@Module({
  imports: [AuditModule, OrganisationsModule, QuestionnairesModule],
  providers: [OrganisationViews],
  controllers: [OrganisationPages, RaterRulesPages],
})
export class OrganisationPagesModule {}
