import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { AddRaterInput } from '../../application/raters/raters.input.js';
import { RatersService } from '../../application/raters/raters.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { RatersPageView, toRatersPageView } from './raters-page.view.js';
import { RemovalView, toRemovalView } from './removal.view.js';

/** Who is asked. Nothing here says who has answered. */
@Controller('subjects/:id/raters')
export class RatersPages {
  constructor(private readonly raters: RatersService) {}

  @Get()
  @Page('raters/raters')
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RatersPageView> {
    return toRatersPageView(await this.raters.overview(actor, id));
  }

  @Post()
  @FormPage('raters/raters', (pages: RatersPages, request) =>
    pages.show(actorOf(request), request.params['id'] ?? ''),
  )
  async add(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: AddRaterInput,
  ): Promise<SeeOther> {
    await this.raters.add(actor, id, input);
    return seeOther(`/subjects/${id}/raters#asked`);
  }

  @Get(':raterId/remove')
  @Page('raters/remove')
  async askToRemove(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('raterId') raterId: string,
  ): Promise<RemovalView> {
    return toRemovalView(await this.raters.overview(actor, id), raterId);
  }

  @Post(':raterId/remove')
  @Page('raters/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('raterId') raterId: string,
  ): Promise<SeeOther> {
    await this.raters.remove(actor, id, raterId);
    return seeOther(`/subjects/${id}/raters#asked`);
  }
}
