import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ChooseCustodyInput } from '../../application/ceremonies/ceremonies.input.js';
import { CustodyChoicesService } from '../../application/ceremonies/custody-choices.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { CustodyChoiceView, CustodyViews } from './custody-views.js';

/** Part of what HR decides about a draft. */
@Controller('campaigns/:id/custody')
export class CustodyChoicePages {
  constructor(
    private readonly views: CustodyViews,
    private readonly choices: CustodyChoicesService,
  ) {}

  @Get()
  @Page('custody/choose')
  form(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CustodyChoiceView> {
    return this.views.choice(actor, id);
  }

  @Post()
  @FormPage('custody/choose', (pages: CustodyChoicePages, request) =>
    pages.form(actorOf(request), request.params['id'] ?? ''),
  )
  async choose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: ChooseCustodyInput,
  ): Promise<SeeOther> {
    await this.choices.choose(actor, id, input);
    return seeOther(`/campaigns/${id}`);
  }
}
