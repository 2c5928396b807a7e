import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { AuditService } from '../../application/audit/audit.service.js';
import type { AuditCheckView } from '../../application/audit/audit.view.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import { QuestionnairesService } from '../../application/questionnaires/questionnaires.service.js';
import type { QuestionnaireView } from '../../application/questionnaires/questionnaires.view.js';

export interface OrganisationPageView {
  readonly organisation: OrganisationView;
  readonly questionnaires: readonly QuestionnaireView[];
  readonly audit: AuditCheckView;
}

export interface RaterRulesView {
  readonly openInvitationsLimit: number;
  readonly staffDomains: readonly string[];
}

@Injectable()
export class OrganisationViews {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly audit: AuditService,
  ) {}

  /** The record is checked first: only an administrator may, so nobody else gets as far as the rest. */
  async show(actor: Actor): Promise<OrganisationPageView> {
    const audit = await this.audit.check(actor);
    return {
      audit,
      organisation: await this.organisations.byId(actor.organisationId),
      questionnaires: await this.questionnaires.list(actor),
    };
  }

  /** As above. */
  async raterRules(actor: Actor): Promise<RaterRulesView> {
    const { organisation } = await this.show(actor);
    const { openInvitationsLimit, staffDomains } = organisation;
    return { openInvitationsLimit, staffDomains };
  }
}
