import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { PaperFormsService } from '../../application/patients/paper-forms.service.js';
import { EntryClerkInput } from '../../application/patients/patients.input.js';
import type { PaperLeaderView } from '../../application/patients/patients.view.js';
import type { Language } from '../../core/language.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { ClerksPageView, PaperEntryView, PaperViews } from './paper.view.js';

/** Paper forms: who types them in, and where. */
@Controller()
export class PaperPages {
  constructor(
    private readonly views: PaperViews,
    private readonly paper: PaperFormsService,
  ) {}

  @Get('campaigns/:id/subjects/:subjectId/entry-clerks')
  @Page('patients/clerks')
  clerks(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<ClerksPageView> {
    return this.views.clerks({ actor, id, subjectId });
  }

  @Post('campaigns/:id/subjects/:subjectId/entry-clerks')
  @FormPage('patients/clerks', (pages: PaperPages, { actor, params }) =>
    pages.clerks(actorOf({ actor }), params['id'] ?? '', params['subjectId'] ?? ''),
  )
  async name(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
    @FormBody() input: EntryClerkInput,
  ): Promise<SeeOther> {
    await this.paper.name(actor, subjectId, input);
    return seeOther(`/campaigns/${id}/subjects/${subjectId}/entry-clerks`);
  }

  @Get('paper-forms')
  @Page('patients/paper-leaders')
  async own(@CurrentActor() actor: Actor): Promise<{ leaders: readonly PaperLeaderView[] }> {
    return { leaders: await this.paper.own(actor) };
  }

  @Get('paper-forms/:subjectId')
  @Page('patients/paper-entry')
  entry(
    @CurrentActor() actor: Actor,
    @IdParam('subjectId') subjectId: string,
    @PageLanguage() language: Language,
  ): Promise<PaperEntryView> {
    return this.views.entry(actor, subjectId, language);
  }
}
