import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView } from '../../application/campaigns/campaigns.view.js';
import { ClosingService } from '../../application/campaigns/closing.service.js';
import { LockingService } from '../../application/campaigns/locking.service.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';

const showAgain = (pages: CampaignStepPages, request: FormRequest): Promise<CampaignDetailView> =>
  pages.beforeLocking(actorOf(request), request.params['id'] ?? '');

/** The steps of a campaign that cannot be taken back; each is explained on a page of its own first. */
@Controller('campaigns/:id')
export class CampaignStepPages {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly locking: LockingService,
    private readonly closing: ClosingService,
  ) {}

  @Get('lock')
  @Page('campaigns/lock')
  beforeLocking(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CampaignDetailView> {
    return this.campaigns.show(actor, id);
  }

  @Post('lock')
  @FormPage('campaigns/lock', showAgain)
  async lock(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeeOther> {
    await this.locking.lock(actor, id);
    return seeOther(`/campaigns/${id}`);
  }

  @Get('close')
  @Page('campaigns/close')
  beforeClosing(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CampaignDetailView> {
    return this.campaigns.show(actor, id);
  }

  @Post('close')
  @FormPage('campaigns/close', showAgain)
  async close(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeeOther> {
    await this.closing.close(actor, id);
    return seeOther(`/campaigns/${id}`);
  }
}
