import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ReleaseInput } from '../../application/reports/releases.input.js';
import { ReleasesService } from '../../application/reports/releases.service.js';
import { ReportsService } from '../../application/reports/reports.service.js';
import type { Language } from '../../core/language.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { chosenLanguage } from '../../platform/pages/chosen-language.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { DebriefView, toDebriefView } from './debrief.view.js';

/** Giving a report to its owner: asked twice, because it cannot be taken back. */
@Controller('debriefs/:id/release')
export class ReleasePages {
  constructor(
    private readonly reports: ReportsService,
    private readonly releases: ReleasesService,
  ) {}

  @Get()
  @Page('debriefs/release')
  async ask(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<DebriefView> {
    return toDebriefView(await this.reports.draft(actor, id), language);
  }

  @Post()
  @FormPage('debriefs/release', (pages: ReleasePages, request) =>
    pages.ask(actorOf(request), request.params['id'] ?? '', chosenLanguage(request)),
  )
  async release(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ hour: 'number' }) input: ReleaseInput,
  ): Promise<SeeOther> {
    await this.releases.release(actor, id, input);
    return seeOther(`/debriefs/${id}`);
  }
}
