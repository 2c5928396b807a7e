import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { APPROVALS } from '../../application/campaigns/campaigns.input.js';
import { BeginInput } from '../../application/campaigns/drafts.input.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView } from '../../application/campaigns/campaigns.view.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import { PeopleService } from '../../application/people/people.service.js';
import type { PersonView } from '../../application/people/people.view.js';
import { QuestionnairesService } from '../../application/questionnaires/questionnaires.service.js';
import type { QuestionnaireView } from '../../application/questionnaires/questionnaires.view.js';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { PURPOSES } from '../../core/campaigns/life-cycle.js';
import { type CampaignPlan, planFrom } from '../../core/campaigns/templates.js';
import { DEFAULT_THRESHOLDS } from '../../core/campaigns/thresholds.js';
import type { Thresholds } from '../../core/disclosure/cell-group.js';

export interface CampaignFormView {
  readonly purposes: readonly { readonly value: string }[];
  readonly questionnaires: readonly QuestionnaireView[];
  readonly today: string;
  readonly dates: CampaignPlan;
  readonly thresholds: Thresholds;
  readonly approvals: readonly { readonly value: string }[];
}

export interface EnrolmentView {
  readonly campaign: CampaignDetailView;
  /** Leaders who are not in the campaign yet. */
  readonly leaders: readonly PersonView[];
  readonly facilitators: readonly PersonView[];
  readonly approvers: readonly PersonView[];
}

/** What the forms about a whole campaign offer to choose from. */
@Injectable()
export class CampaignFormViews {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  /** The dates are those of the chosen template; without one, of a ten-week plan that begins today. */
  async creation(actor: Actor, { template, startsOn }: BeginInput = {}): Promise<CampaignFormView> {
    // Who may not see campaigns (facilitators read questionnaires too) finds no form for one either.
    await this.campaigns.list(actor);
    const { timeZone } = await this.organisations.byId(actor.organisationId);
    const today = calendarDateOf(new Date(), timeZone);
    return {
      purposes: PURPOSES.map((value) => ({ value })),
      questionnaires: await this.questionnaires.list(actor),
      today,
      dates: planFrom(template ?? 'ten-weeks', startsOn ?? today),
      thresholds: DEFAULT_THRESHOLDS,
      approvals: APPROVALS.map((value) => ({ value })),
    };
  }

  async enrolment(actor: Actor, campaignId: string): Promise<EnrolmentView> {
    const campaign = await this.campaigns.show(actor, campaignId);
    const people = await this.people.list(actor);
    const enrolled = new Set(campaign.subjects.map(({ personId }) => personId));
    return {
      campaign,
      leaders: people.filter(({ id, roles }) => roles.includes('leader') && !enrolled.has(id)),
      // HR must not reach a report by a second role, so nobody of HR debriefs.
      facilitators: people.filter(({ roles }) => roles.includes('facilitator') && !roles.includes('hr')),
      approvers: people.filter(({ roles }) => roles.includes('approver')),
    };
  }
}
