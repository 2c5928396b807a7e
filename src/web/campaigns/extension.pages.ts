import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ExtendInput } from '../../application/campaigns/extensions.input.js';
import { ExtensionsService } from '../../application/campaigns/extensions.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { SubjectPageView, SubjectViews } from './subject-views.js';

@Controller('campaigns/:id/subjects/:subjectId/extension')
export class ExtensionPages {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly views: SubjectViews,
  ) {}

  @Get()
  @Page('campaigns/extension')
  form(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<SubjectPageView> {
    return this.views.find(actor, id, subjectId);
  }

  @Post()
  @FormPage('campaigns/extension', (pages: ExtensionPages, request) =>
    pages.form(actorOf(request), request.params['id'] ?? '', request.params['subjectId'] ?? ''),
  )
  async extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
    @FormBody() input: ExtendInput,
  ): Promise<SeeOther> {
    await this.extensions.extend(actor, subjectId, input);
    return seeOther(`/campaigns/${id}`);
  }
}
