import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView, SubjectView } from '../../application/campaigns/campaigns.view.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import { CardBatchesService } from '../../application/patients/card-batches.service.js';
import type { CardBatchView, MadeCardsView } from '../../application/patients/patients.view.js';
import { DomainError } from '../../core/errors.js';

/** A leader of a campaign, by the ids in the address. */
export interface LeaderAddress {
  readonly actor: Actor;
  readonly id: string;
  readonly subjectId: string;
}

/** The view of `patients/cards`. */
export interface CardsPageView {
  readonly campaign: CampaignDetailView;
  readonly subject: SubjectView;
  readonly batches: readonly CardBatchView[];
  /** The organisation's short name, which addresses for patients contain. */
  readonly slug: string;
  /** Right after a batch was made, and never again. */
  readonly made: MadeCardsView | null;
}

@Injectable()
export class CardsViews {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly batches: CardBatchesService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** @throws DomainError `not-found`, also where patients do not apply */
  async page({ actor, id, subjectId }: LeaderAddress, made: MadeCardsView | null): Promise<CardsPageView> {
    const campaign = await this.campaigns.show(actor, id);
    const subject = campaign.subjects.find((each) => each.id === subjectId);
    if (!subject?.patientsApply) throw new DomainError('not-found');
    const { slug } = await this.organisations.byId(actor.organisationId);
    return { campaign, subject, slug, batches: await this.batches.list(actor, subjectId), made };
  }
}
