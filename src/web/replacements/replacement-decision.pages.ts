import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ReplacementsService } from '../../application/replacements/replacements.service.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { CampaignRequests, CampaignRequestsView } from './campaign-requests.js';

const showAgain = (pages: ReplacementDecisionPages, request: FormRequest): Promise<CampaignRequestsView> =>
  pages.show(actorOf(request), request.params['id'] ?? '');

/** HR decides who gets a second code. */
@Controller('campaigns/:id/lost-answers')
export class ReplacementDecisionPages {
  constructor(
    private readonly requests: CampaignRequests,
    private readonly replacements: ReplacementsService,
  ) {}

  @Get()
  @Page('replacements/requests')
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CampaignRequestsView> {
    return this.requests.show(actor, id);
  }

  @Post(':invitationId/approve')
  @FormPage('replacements/requests', showAgain)
  async approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('invitationId') invitationId: string,
  ): Promise<SeeOther> {
    await this.replacements.approve(actor, id, invitationId);
    return seeOther(`/campaigns/${id}/lost-answers`);
  }

  @Post(':invitationId/refuse')
  @FormPage('replacements/requests', showAgain)
  async refuse(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('invitationId') invitationId: string,
  ): Promise<SeeOther> {
    await this.replacements.refuse(actor, id, invitationId);
    return seeOther(`/campaigns/${id}/lost-answers`);
  }
}
