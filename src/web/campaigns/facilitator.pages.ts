import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ChooseFacilitatorInput } from '../../application/campaigns/facilitators.input.js';
import { FacilitatorsService } from '../../application/campaigns/facilitators.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { AskedView, SubjectViews } from './subject-views.js';

@Controller('campaigns/:id/subjects/:subjectId/facilitator')
export class FacilitatorPages {
  constructor(
    private readonly facilitators: FacilitatorsService,
    private readonly views: SubjectViews,
  ) {}

  /** Whoever could read second could read first as well. */
  @Get()
  @Page('campaigns/facilitator')
  form(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<AskedView> {
    return this.views.asked(actor, id, subjectId);
  }

  @Post()
  @FormPage('campaigns/facilitator', (pages: FacilitatorPages, request) =>
    pages.form(actorOf(request), request.params['id'] ?? '', request.params['subjectId'] ?? ''),
  )
  async choose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
    @FormBody() input: ChooseFacilitatorInput,
  ): Promise<SeeOther> {
    await this.facilitators.choose(actor, subjectId, input);
    return seeOther(`/campaigns/${id}`);
  }
}
