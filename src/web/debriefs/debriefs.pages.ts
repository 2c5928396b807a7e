import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { DecideCommentInput } from '../../application/reports/reports.input.js';
import { ReportsService } from '../../application/reports/reports.service.js';
import type { Language } from '../../core/language.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { chosenLanguage } from '../../platform/pages/chosen-language.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { chartPicture } from '../reports/chart-picture.js';
import { LanguageParam } from '../reports/language-param.decorator.js';
import { commentAnchor, DebriefLine, DebriefView, toDebriefLine, toDebriefView } from './debrief.view.js';

/** For the facilitator, who reads every report before its owner does. */
@Controller('debriefs')
export class DebriefsPages {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Page('debriefs/debriefs')
  async list(@CurrentActor() actor: Actor): Promise<{ readonly debriefs: readonly DebriefLine[] }> {
    return { debriefs: (await this.reports.facilitated(actor)).map(toDebriefLine) };
  }

  @Get(':id')
  @Page('debriefs/debrief')
  async show(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<DebriefView> {
    return toDebriefView(await this.reports.draft(actor, id), language);
  }

  @Post(':id/comments')
  @FormPage('debriefs/debrief', (pages: DebriefsPages, request) =>
    pages.show(actorOf(request), request.params['id'] ?? '', chosenLanguage(request)),
  )
  async decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ position: 'number' }) input: DecideCommentInput,
  ): Promise<SeeOther> {
    await this.reports.decideComment(actor, id, input);
    return seeOther(`/debriefs/${id}#${commentAnchor(input)}`);
  }

  @Get(':id/charts/:language/:number')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'no-store')
  async chart(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @LanguageParam() language: Language,
    @Param('number') number: string,
  ): Promise<string> {
    const { report } = await this.reports.draft(actor, id);
    return chartPicture({ report, language, releasedOn: null }, number);
  }
}
