import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { AskedView, SubjectViews } from './subject-views.js';

@Controller('campaigns/:id/subjects/:subjectId')
export class SubjectPages {
  constructor(private readonly views: SubjectViews) {}

  @Get('raters')
  @Page('campaigns/raters')
  raters(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<AskedView> {
    return this.views.asked(actor, id, subjectId);
  }
}
