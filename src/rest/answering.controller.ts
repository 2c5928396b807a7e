import { Body, Param, Post } from '@nestjs/common';
import { CodeInput, TakeTokenInput } from '../application/answering/answering.input.js';
import { AnsweringService } from '../application/answering/answering.service.js';
import type { InvitationView, TokenView } from '../application/answering/answering.view.js';
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
    'Take the one token of an invitation, to send a ballot to the box with; the same nonce gets the same token again',
    200,
    ...CODE_PROBLEMS,
    'code-used',
    'campaign-not-collecting',
    'collection-closed',
  )
  takeToken(@Param('slug') slug: string, @Body() input: TakeTokenInput): Promise<TokenView> {
    return this.answering.takeToken(slug, input);
  }

  @Post('declines')
  @PublicOperation('Decline an invitation, which ends its reminders', 204, ...CODE_PROBLEMS)
  async decline(@Param('slug') slug: string, @Body() input: CodeInput): Promise<void> {
    await this.answering.decline(slug, input.code);
  }
}
