import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView, SubjectView } from '../../application/campaigns/campaigns.view.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import { RatersService } from '../../application/raters/raters.service.js';
import type { RaterView } from '../../application/raters/raters.view.js';
import { DomainError } from '../../core/errors.js';

export interface SubjectPageView {
  readonly campaign: CampaignDetailView;
  readonly subject: SubjectView;
}

export interface AskedView extends SubjectPageView {
  readonly raters: readonly RaterView[];
}

export interface PatientCodesView extends SubjectPageView {
  /** The organisation's short name, which the cards' address contains. */
  readonly slug: string;
  /** Shown once, right after they were made. */
  readonly codes: readonly string[];
}

/** One leader of one campaign, as HR may see them. */
@Injectable()
export class SubjectViews {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly raters: RatersService,
    private readonly organisations: OrganisationsService,
  ) {}

  async asked(actor: Actor, campaignId: string, subjectId: string): Promise<AskedView> {
    const page = await this.find(actor, campaignId, subjectId);
    return { ...page, raters: await this.raters.list(actor, subjectId) };
  }

  async patientCodes(actor: Actor, campaignId: string, subjectId: string): Promise<PatientCodesView> {
    const page = await this.find(actor, campaignId, subjectId);
    if (!page.subject.patientsApply) throw new DomainError('not-found');
    const { slug } = await this.organisations.byId(actor.organisationId);
    return { ...page, slug, codes: [] };
  }

  private async find(actor: Actor, campaignId: string, subjectId: string): Promise<SubjectPageView> {
    const campaign = await this.campaigns.show(actor, campaignId);
    const subject = campaign.subjects.find(({ id }) => id === subjectId);
    if (!subject) throw new DomainError('not-found');
    return { campaign, subject };
  }
}
