import { Body, Param, Post } from '@nestjs/common';
import { CodeInput, TakeTokenInput } from '../application/answering/answering.input.js';
import { AnsweringService } from '../application/answering/answering.service.js';
import type { EvaluationView, InvitationView } from '../application/answering/answering.view.js';
import { ApiController } from './api-controller.js';
import { PublicOperation } from './operation.decorator.js';

const CODE_PROBLEMS = [
  'input-invalid',
  'not-found',
  'code-mistyped',
  'code-unknown',
  'code-withdrawn',
] as const;

/** Codes are posted, so that none stands in an address. */
@ApiController('o/:slug', 'Answering')
export class AnsweringController {
  constructor(private readonly answering: AnsweringService) {}

  @Post('invitations')
  @PublicOperation(
    'What the invitation with this code asks for; looking uses nothing up',
    200,
    ...CODE_PROBLEMS,
    'campaign-not-collecting',
    'collection-closed',
  )
  open(@Param('slug') slug: string, @Body() input: CodeInput): Promise<InvitationView> {
    return this.answering.open(slug, input.code);
  }

  @Post('tokens')
  @PublicOperation(
    'Take the one token of an invitation, blinded (RFC 9497, POPRF); the same blinded element gets the same answer again',
    200,
    ...CODE_PROBLEMS,
    'code-used',
    'campaign-not-collecting',
    'collection-closed',
    'too-busy',
    'unavailable',
  )
  takeToken(@Param('slug') slug: string, @Body() input: TakeTokenInput): Promise<EvaluationView> {
    return this.answering.takeToken(slug, input);
  }

  @Post('declines')
  @PublicOperation('Decline an invitation, which ends its reminders', 204, ...CODE_PROBLEMS)
  async decline(@Param('slug') slug: string, @Body() input: CodeInput): Promise<void> {
    await this.answering.decline(slug, input.code);
  }
}
