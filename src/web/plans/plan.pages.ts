import { Controller, Get, Header, Post, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { SavePlanInput } from '../../application/plans/plans.input.js';
import { PlansService } from '../../application/plans/plans.service.js';
import type { PlanningView } from '../../application/plans/plans.view.js';
import type { Language } from '../../core/language.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { Translations } from '../../platform/language/translations.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { planCalendar } from './plan-calendar.js';

const CALENDAR = {
  type: 'text/calendar; charset=utf-8',
  disposition: 'attachment; filename="plan.ics"',
} as const;

/** A leader's own plan. */
@Controller('my-feedback/:id')
export class PlanPages {
  private readonly translations = new Translations('show-key');

  constructor(private readonly plans: PlansService) {}

  @Get('plan')
  @Page('plans/plan')
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlanningView> {
    return this.plans.show(actor, id);
  }

  @Post('plan')
  @FormPage('plans/plan', (pages: PlanPages, request) =>
    pages.show(actorOf(request), request.params['id'] ?? ''),
  )
  async save(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: SavePlanInput,
  ): Promise<SeeOther> {
    await this.plans.save(actor, id, input);
    return seeOther(`/my-feedback/${id}/plan#yours`);
  }

  @Get('plan.ics')
  @Header('cache-control', 'no-store')
  async calendar(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<StreamableFile> {
    const view = await this.plans.show(actor, id);
    const t = this.translations.in(language);
    return new StreamableFile(Buffer.from(planCalendar(view, { language, t, now: new Date() })), CALENDAR);
  }
}
