import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { AuditService } from '../../application/audit/audit.service.js';
import type { AuditCheckView } from '../../application/audit/audit.view.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import { PeopleService } from '../../application/people/people.service.js';
import type { UnitView } from '../../application/people/people.view.js';
import { QuestionnairesService } from '../../application/questionnaires/questionnaires.service.js';
import type { QuestionnaireView } from '../../application/questionnaires/questionnaires.view.js';
import { UnitNode, unitTree } from './unit-tree.js';

export interface OrganisationPageView {
  readonly organisation: OrganisationView;
  readonly tree: readonly UnitNode[];
  readonly questionnaires: readonly QuestionnaireView[];
  readonly audit: AuditCheckView;
}

export interface UnitFormView {
  readonly units: readonly UnitView[];
}

@Injectable()
export class OrganisationViews {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly questionnaires: QuestionnairesService,
    private readonly audit: AuditService,
  ) {}

  /** The record is checked first: only an administrator may, so nobody else gets as far as the rest. */
  async show(actor: Actor): Promise<OrganisationPageView> {
    const audit = await this.audit.check(actor);
    return {
      audit,
      organisation: await this.organisations.byId(actor.organisationId),
      tree: unitTree(await this.people.units(actor)),
      questionnaires: await this.questionnaires.list(actor),
    };
  }

  async unitForm(actor: Actor): Promise<UnitFormView> {
    return { units: await this.people.units(actor) };
  }
}
