import { Controller, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CommentReadingService } from '../../application/reports/comment-reading.service.js';
import { ChooseSecondReaderInput } from '../../application/reports/comment-triage.input.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { AskedView, SubjectViews } from './subject-views.js';

/** HR chooses who reads comments after the facilitator. */
@Controller('campaigns/:id/subjects/:subjectId/second-reader')
export class SecondReaderPages {
  constructor(
    private readonly reading: CommentReadingService,
    private readonly views: SubjectViews,
  ) {}

  @Post()
  @FormPage('campaigns/raters', (pages: SecondReaderPages, { actor, params }) =>
    pages.raters(actorOf({ actor }), params['id'] ?? '', params['subjectId'] ?? ''),
  )
  async choose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
    @FormBody() input: ChooseSecondReaderInput,
  ): Promise<SeeOther> {
    await this.reading.choose(actor, subjectId, input);
    return seeOther(`/campaigns/${id}/subjects/${subjectId}/raters#second-reader`);
  }

  raters(actor: Actor, id: string, subjectId: string): Promise<AskedView> {
    return this.views.asked(actor, id, subjectId);
  }
}
