import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CloseConcernInput } from '../../application/reports/safety-concerns.input.js';
import { SafetyConcernsService } from '../../application/reports/safety-concerns.service.js';
import type { SafetyConcernView } from '../../application/reports/safety-concerns.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';

interface SafetyView {
  readonly concerns: readonly SafetyConcernView[];
  /** The concern whose form was refused. */
  readonly refused: string | null;
}

/** For whoever speaks up for people: single comments, and never a report. */
@Controller('safety-concerns')
export class SafetyPages {
  constructor(private readonly concerns: SafetyConcernsService) {}

  @Get()
  @Page('safety/concerns')
  async show(@CurrentActor() actor: Actor): Promise<SafetyView> {
    return { concerns: await this.concerns.list(actor), refused: null };
  }

  @Post(':id/outcome')
  @FormPage('safety/concerns', (pages: SafetyPages, request) =>
    pages.again(actorOf(request), request.params['id'] ?? null),
  )
  async close(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: CloseConcernInput,
  ): Promise<SeeOther> {
    await this.concerns.close(actor, id, input);
    return seeOther(`/safety-concerns#concern-${id}`);
  }

  async again(actor: Actor, refused: string | null): Promise<SafetyView> {
    return { ...(await this.show(actor)), refused };
  }
}
