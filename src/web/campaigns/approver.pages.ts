import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ApprovalsService } from '../../application/nominations/approvals.service.js';
import { ChooseApproverInput } from '../../application/nominations/nominations.input.js';
import type { RaterLoadsView } from '../../application/nominations/nominations.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { AskedView, SubjectViews } from './subject-views.js';

@Controller()
export class ApproverPages {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly views: SubjectViews,
  ) {}

  @Post('campaigns/:id/subjects/:subjectId/approver')
  @FormPage('campaigns/raters', (pages: ApproverPages, { actor, params }) =>
    pages.raters(actorOf({ actor }), params['id'] ?? '', params['subjectId'] ?? ''),
  )
  async choose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
    @FormBody() input: ChooseApproverInput,
  ): Promise<SeeOther> {
    await this.approvals.chooseApprover(actor, subjectId, input);
    return seeOther(`/campaigns/${id}/subjects/${subjectId}/raters#approval`);
  }

  raters(actor: Actor, id: string, subjectId: string): Promise<AskedView> {
    return this.views.asked(actor, id, subjectId);
  }

  @Get('rater-loads')
  @Page('campaigns/rater-loads')
  loads(@CurrentActor() actor: Actor): Promise<RaterLoadsView> {
    return this.approvals.loads(actor);
  }
}
