import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ApprovalsService } from '../../application/nominations/approvals.service.js';
import {
  AcceptRatersInput,
  AskForMoreInput,
  PatientsDecisionInput,
} from '../../application/nominations/nominations.input.js';
import { NominationsService } from '../../application/nominations/nominations.service.js';
import type { NominationsView } from '../../application/nominations/nominations.view.js';
import { DomainError } from '../../core/errors.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';

const again = (pages: ApprovalPages, request: FormRequest): Promise<NominationsView> =>
  pages.show(actorOf(request), request.params['id'] ?? '');

/** The raters of one leader, as their approver sees them. */
@Controller('approvals/:id')
export class ApprovalPages {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly nominations: NominationsService,
  ) {}

  /** The leader and HR see the same list on pages of their own. */
  @Get()
  @Page('approvals/approval')
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NominationsView> {
    const own = await this.approvals.list(actor);
    if (!own.some(({ subjectId }) => subjectId === id)) throw new DomainError('not-found');
    return this.nominations.show(actor, id);
  }

  @Post('accept')
  @FormPage('approvals/approval', again)
  async accept(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ outsiders: 'list' }) input: AcceptRatersInput,
  ): Promise<SeeOther> {
    await this.approvals.accept(actor, id, input);
    return seeOther(`/approvals/${id}`);
  }

  @Post('more')
  @FormPage('approvals/approval', again)
  async askForMore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: AskForMoreInput,
  ): Promise<SeeOther> {
    await this.approvals.askForMore(actor, id, input);
    return seeOther(`/approvals/${id}`);
  }

  @Post('patients')
  @FormPage('approvals/approval', again)
  async decidePatients(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: PatientsDecisionInput,
  ): Promise<SeeOther> {
    await this.approvals.decidePatients(actor, id, input);
    return seeOther(`/approvals/${id}`);
  }

  @Post('remove/:nominationId')
  @FormPage('approvals/approval', again)
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('nominationId') nominationId: string,
  ): Promise<SeeOther> {
    await this.approvals.remove(actor, id, nominationId);
    return seeOther(`/approvals/${id}#chosen`);
  }
}
