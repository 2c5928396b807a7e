import { Body, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { ApprovalsService } from '../application/nominations/approvals.service.js';
import {
  AcceptRatersInput,
  AskForMoreInput,
  ChooseApproverInput,
  PatientsDecisionInput,
} from '../application/nominations/nominations.input.js';
import type { ApprovalView, RaterLoadsView } from '../application/nominations/nominations.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'Approval of raters')
export class ApprovalsController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Get('approvals')
  @Operation('The leaders whose raters one may accept', 200)
  list(@CurrentActor() actor: Actor): Promise<readonly ApprovalView[]> {
    return this.approvals.list(actor);
  }

  @Post('subjects/:subjectId/nominations/acceptance')
  @Operation(
    'Accept everybody who is still proposed; when answers are being taken they are invited at once',
    204,
    'input-invalid',
    'conflict',
    'collection-closed',
  )
  async accept(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: AcceptRatersInput,
  ): Promise<void> {
    await this.approvals.accept(actor, subjectId, input);
  }

  @Delete('subjects/:subjectId/nominations/:nominationId/proposal')
  @Operation('Take one proposal out; the leader cannot make it again', 204, 'collection-closed')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Param('nominationId', IdPipe) nominationId: string,
  ): Promise<void> {
    await this.approvals.remove(actor, subjectId, nominationId);
  }

  @Post('subjects/:subjectId/nominations/more')
  @Operation('Ask the leader for more or other raters', 204, 'input-invalid', 'conflict', 'collection-closed')
  async askForMore(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: AskForMoreInput,
  ): Promise<void> {
    await this.approvals.askForMore(actor, subjectId, input);
  }

  @Post('subjects/:subjectId/patients-exemption/decision')
  @Operation(
    'Decide whether a role is one without patients',
    204,
    'input-invalid',
    'campaign-not-draft',
    'conflict',
    'collection-closed',
  )
  async decidePatients(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: PatientsDecisionInput,
  ): Promise<void> {
    await this.approvals.decidePatients(actor, subjectId, input);
  }

  @Put('subjects/:subjectId/approver')
  @Operation('Choose who accepts a leader’s raters', 204, 'input-invalid')
  async chooseApprover(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ChooseApproverInput,
  ): Promise<void> {
    await this.approvals.chooseApprover(actor, subjectId, input);
  }

  @Get('rater-loads')
  @Operation('Who is asked about several leaders at once', 200)
  loads(@CurrentActor() actor: Actor): Promise<RaterLoadsView> {
    return this.approvals.loads(actor);
  }
}
