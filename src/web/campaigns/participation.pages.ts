import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView } from '../../application/campaigns/campaigns.view.js';
import { ParticipationService } from '../../application/campaigns/participation.service.js';
import type { ParticipationView } from '../../application/campaigns/participation.view.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';

interface ParticipationPageView extends ParticipationView {
  readonly campaign: CampaignDetailView;
}

@Controller('campaigns/:id/participation')
export class ParticipationPages {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly participation: ParticipationService,
  ) {}

  @Get()
  @Page('campaigns/participation')
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ParticipationPageView> {
    const participation = await this.participation.show(actor, id);
    return { ...participation, campaign: await this.campaigns.show(actor, id) };
  }
}
