import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView } from '../../application/campaigns/campaigns.view.js';
import { CeremoniesService } from '../../application/ceremonies/ceremonies.service.js';
import type { CeremonyView, CustodyView, SheetView } from '../../application/ceremonies/ceremonies.view.js';
import { CustodyChoicesService } from '../../application/ceremonies/custody-choices.service.js';
import { PeopleService } from '../../application/people/people.service.js';
import type { PersonView } from '../../application/people/people.view.js';

export interface CustodyChoiceView {
  readonly campaign: CampaignDetailView;
  readonly choice: CustodyView;
  /** Everybody who may be named; a leader of the campaign may not. */
  readonly people: readonly PersonView[];
}

export interface OwnSheetView {
  readonly ceremony: CeremonyView;
  readonly sheet: SheetView;
  /** The place of the one who looks, for the sheet of paper. */
  readonly position: number;
}

/** What the pages about custody show together. */
@Injectable()
export class CustodyViews {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly choices: CustodyChoicesService,
    private readonly ceremonies: CeremoniesService,
    private readonly people: PeopleService,
  ) {}

  async choice(actor: Actor, campaignId: string): Promise<CustodyChoiceView> {
    const campaign = await this.campaigns.show(actor, campaignId);
    const leaders = new Set(campaign.subjects.map(({ personId }) => personId));
    return {
      campaign,
      choice: await this.choices.show(actor, campaignId),
      people: (await this.people.list(actor)).filter(({ id }) => !leaders.has(id)),
    };
  }

  async sheet(actor: Actor, campaignId: string): Promise<OwnSheetView> {
    const sheet = await this.ceremonies.sheet(actor, campaignId);
    const ceremony = await this.ceremonies.show(actor, campaignId);
    const own = ceremony.custodians.find(({ personId }) => personId === actor.personId);
    return { ceremony, sheet, position: own?.position ?? 0 };
  }
}
