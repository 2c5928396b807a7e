import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CommentReadingService } from '../../application/reports/comment-reading.service.js';
import {
  ConfirmCommentInput,
  DecideCommentInput,
  SettleCommentInput,
} from '../../application/reports/comment-triage.input.js';
import { CommentTriageService } from '../../application/reports/comment-triage.service.js';
import { RaiseConcernInput } from '../../application/reports/safety-concerns.input.js';
import { SafetyConcernsService } from '../../application/reports/safety-concerns.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { commentAnchor, CommentsView, toCommentsView } from './comments.view.js';

const TEMPLATE = 'debriefs/comments';

const again = (pages: CommentsPages, request: FormRequest): Promise<CommentsView> =>
  pages.show(actorOf(request), request.params['id'] ?? '');

const backTo = (id: string, place: Parameters<typeof commentAnchor>[0]): SeeOther =>
  seeOther(`/debriefs/${id}/comments#${commentAnchor(place)}`);

/** What two people read before anybody else: each has this page, with what is theirs to do. */
@Controller('debriefs/:id')
export class CommentsPages {
  constructor(
    private readonly reading: CommentReadingService,
    private readonly triage: CommentTriageService,
    private readonly concerns: SafetyConcernsService,
  ) {}

  @Get('comments')
  @Page(TEMPLATE)
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CommentsView> {
    return toCommentsView(await this.reading.show(actor, id));
  }

  @Post('comments')
  @FormPage(TEMPLATE, again)
  async decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ position: 'number' }) input: DecideCommentInput,
  ): Promise<SeeOther> {
    await this.triage.decide(actor, id, input);
    return backTo(id, input);
  }

  @Post('confirmations')
  @FormPage(TEMPLATE, again)
  async confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ position: 'number', version: 'number' }) input: ConfirmCommentInput,
  ): Promise<SeeOther> {
    await this.triage.confirm(actor, id, input);
    return backTo(id, input);
  }

  @Post('settlements')
  @FormPage(TEMPLATE, again)
  async settle(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ position: 'number', version: 'number' }) input: SettleCommentInput,
  ): Promise<SeeOther> {
    await this.triage.settle(actor, id, input);
    return backTo(id, input);
  }

  @Post('safety-concerns')
  @FormPage(TEMPLATE, again)
  async raise(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ position: 'number' }) input: RaiseConcernInput,
  ): Promise<SeeOther> {
    await this.concerns.raise(actor, id, input);
    return backTo(id, input);
  }
}
