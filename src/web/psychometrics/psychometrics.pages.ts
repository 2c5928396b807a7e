import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { PsychometricsService } from '../../application/psychometrics/psychometrics.service.js';
import type { Language } from '../../core/language.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { PsychometricsPageView, toPsychometricsPageView } from './psychometrics-page.view.js';

/** How a questionnaire works here, to those who maintain it. */
@Controller('questionnaires/:id/psychometrics')
export class PsychometricsPages {
  constructor(private readonly psychometrics: PsychometricsService) {}

  @Get()
  @Page('psychometrics/psychometrics')
  async show(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<PsychometricsPageView> {
    return toPsychometricsPageView(await this.psychometrics.read(actor, id), language);
  }
}
