import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView, SubjectView } from '../../application/campaigns/campaigns.view.js';
import { PeopleService } from '../../application/people/people.service.js';
import type { PersonView } from '../../application/people/people.view.js';
import { RatersService } from '../../application/raters/raters.service.js';
import type { RaterView } from '../../application/raters/raters.view.js';
import { DomainError } from '../../core/errors.js';

export interface SubjectPageView {
  readonly campaign: CampaignDetailView;
  readonly subject: SubjectView;
}

export interface AskedView extends SubjectPageView {
  readonly raters: readonly RaterView[];
  /** Who could accept this leader's raters. */
  readonly approvers: readonly PersonView[];
  /** Who could read the comments after the facilitator. */
  readonly secondReaders: readonly PersonView[];
}

/** One leader of one campaign, as HR may see them. */
@Injectable()
export class SubjectViews {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly raters: RatersService,
    private readonly people: PeopleService,
  ) {}

  async asked(actor: Actor, campaignId: string, subjectId: string): Promise<AskedView> {
    const page = await this.find(actor, campaignId, subjectId);
    const people = await this.people.list(actor);
    return {
      ...page,
      raters: await this.raters.list(actor, subjectId),
      approvers: people.filter(
        ({ id, roles, lineManagerId }) =>
          roles.includes('approver') &&
          id !== page.subject.personId &&
          lineManagerId !== page.subject.personId,
      ),
      secondReaders: people.filter(
        ({ id, roles }) =>
          roles.includes('facilitator') &&
          !roles.includes('hr') &&
          id !== page.subject.personId &&
          id !== page.subject.facilitatorId,
      ),
    };
  }

  async find(actor: Actor, campaignId: string, subjectId: string): Promise<SubjectPageView> {
    const campaign = await this.campaigns.show(actor, campaignId);
    const subject = campaign.subjects.find(({ id }) => id === subjectId);
    if (!subject) throw new DomainError('not-found');
    return { campaign, subject };
  }
}
