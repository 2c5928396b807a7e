import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ConfirmSheetInput, GiveBackInput } from '../../application/ceremonies/ceremonies.input.js';
import { CeremoniesService } from '../../application/ceremonies/ceremonies.service.js';
import type { CeremonyView } from '../../application/ceremonies/ceremonies.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { CustodyViews, OwnSheetView } from './custody-views.js';

/** For the three custodians of a campaign, whatever else they are. */
@Controller('custody')
export class CustodyPages {
  constructor(
    private readonly ceremonies: CeremoniesService,
    private readonly views: CustodyViews,
  ) {}

  @Get()
  @Page('custody/list')
  async list(@CurrentActor() actor: Actor): Promise<{ readonly ceremonies: readonly CeremonyView[] }> {
    return { ceremonies: await this.ceremonies.mine(actor) };
  }

  @Get(':id')
  @Page('custody/ceremony')
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CeremonyView> {
    return this.ceremonies.show(actor, id);
  }

  @Post(':id')
  @FormPage('custody/ceremony', (pages: CustodyPages, request) =>
    pages.show(actorOf(request), request.params['id'] ?? ''),
  )
  async giveBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: GiveBackInput,
  ): Promise<SeeOther> {
    await this.ceremonies.giveBack(actor, id, input);
    return seeOther(`/custody/${id}`);
  }

  @Get(':id/words')
  @Page('custody/words')
  words(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OwnSheetView> {
    return this.views.sheet(actor, id);
  }

  @Get(':id/confirm')
  @Page('custody/confirm')
  confirmation(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OwnSheetView> {
    return this.views.sheet(actor, id);
  }

  @Post(':id/confirm')
  @FormPage('custody/confirm', (pages: CustodyPages, request) =>
    pages.confirmation(actorOf(request), request.params['id'] ?? ''),
  )
  async confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: ConfirmSheetInput,
  ): Promise<SeeOther> {
    await this.ceremonies.confirm(actor, id, input);
    return seeOther(`/custody/${id}`);
  }
}
