import { Controller, Get, Header, Param } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CommentReadingService } from '../../application/reports/comment-reading.service.js';
import type { SecondReadingView } from '../../application/reports/comment-triage.view.js';
import { ReportsService } from '../../application/reports/reports.service.js';
import type { Language } from '../../core/language.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { chartPicture } from '../reports/chart-picture.js';
import { LanguageParam } from '../reports/language-param.decorator.js';
import { DebriefLine, DebriefView, toDebriefLine, toDebriefView } from './debrief.view.js';

interface DebriefsView {
  readonly debriefs: readonly DebriefLine[];
  readonly second: readonly SecondReadingView[];
}

/** For the facilitator, who reads every report before its owner does. */
@Controller('debriefs')
export class DebriefsPages {
  constructor(
    private readonly reports: ReportsService,
    private readonly reading: CommentReadingService,
  ) {}

  @Get()
  @Page('debriefs/debriefs')
  async list(@CurrentActor() actor: Actor): Promise<DebriefsView> {
    const debriefs = (await this.reports.facilitated(actor)).map(toDebriefLine);
    return { debriefs, second: await this.reading.second(actor) };
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
