import { Body, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { CommentReadingService } from '../application/reports/comment-reading.service.js';
import {
  ChooseSecondReaderInput,
  ConfirmCommentInput,
  DecideCommentInput,
  SettleCommentInput,
} from '../application/reports/comment-triage.input.js';
import { CommentTriageService } from '../application/reports/comment-triage.service.js';
import type { CommentTriageView, SecondReadingView } from '../application/reports/comment-triage.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'Comments')
export class CommentsController {
  constructor(
    private readonly reading: CommentReadingService,
    private readonly triage: CommentTriageService,
  ) {}

  @Get('second-readings')
  @Operation('The leaders whose comments the signed-in person reads after the facilitator', 200)
  second(@CurrentActor() actor: Actor): Promise<readonly SecondReadingView[]> {
    return this.reading.second(actor);
  }

  @Put('subjects/:subjectId/second-reader')
  @Operation('Choose who confirms what the facilitator decides about comments', 204, 'input-invalid')
  async choose(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ChooseSecondReaderInput,
  ): Promise<void> {
    await this.reading.choose(actor, subjectId, input);
  }

  @Get('subjects/:subjectId/comments-to-read')
  @Operation('Every comment and what was decided about it, for its two readers', 200, 'report-not-ready')
  show(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<CommentTriageView> {
    return this.reading.show(actor, subjectId);
  }

  @Post('subjects/:subjectId/comment-decisions')
  @Operation(
    'Publish a comment, put its theme into other words, or withhold it',
    204,
    'input-invalid',
    'report-not-ready',
    'report-already-released',
  )
  async decide(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: DecideCommentInput,
  ): Promise<void> {
    await this.triage.decide(actor, subjectId, input);
  }

  @Post('subjects/:subjectId/comment-confirmations')
  @Operation(
    'As the second reader, agree with a decision or say what should be done instead',
    204,
    'input-invalid',
    'conflict',
    'report-not-ready',
    'report-already-released',
  )
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ConfirmCommentInput,
  ): Promise<void> {
    await this.triage.confirm(actor, subjectId, input);
  }

  @Post('subjects/:subjectId/comment-settlements')
  @Operation(
    'Where the two readers see it differently, take the more careful way',
    204,
    'input-invalid',
    'conflict',
    'report-not-ready',
    'report-already-released',
  )
  async settle(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: SettleCommentInput,
  ): Promise<void> {
    await this.triage.settle(actor, subjectId, input);
  }
}
