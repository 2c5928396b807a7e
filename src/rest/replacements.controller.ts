import { Body, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { CodeInput } from '../application/answering/answering.input.js';
import { ReplacementsService } from '../application/replacements/replacements.service.js';
import type { ReplacementRequestView } from '../application/replacements/replacements.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation, PublicOperation } from './operation.decorator.js';

@ApiController('', 'Replacement codes')
export class ReplacementsController {
  constructor(private readonly replacements: ReplacementsService) {}

  @Post('o/:slug/replacements')
  @PublicOperation(
    'Ask for a second code after losing the key to one’s answers; the answer is the same whether or not one is possible',
    202,
    'input-invalid',
    'not-found',
    'code-mistyped',
    'code-unknown',
    'code-withdrawn',
  )
  async request(@Param('slug') slug: string, @Body() input: CodeInput): Promise<void> {
    await this.replacements.request(slug, input.code);
  }

  @Get('campaigns/:campaignId/replacement-requests')
  @Operation('Who says that they lost the key to their answers', 200)
  list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
  ): Promise<readonly ReplacementRequestView[]> {
    return this.replacements.list(actor, campaignId);
  }

  @Post('campaigns/:campaignId/replacement-requests/:invitationId/approve')
  @Operation(
    'Send a second code: one a person, and one in ten of a group or one at least',
    204,
    'replacement-limit',
    'conflict',
    'campaign-not-collecting',
    'collection-closed',
  )
  async approve(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<void> {
    await this.replacements.approve(actor, campaignId, invitationId);
  }

  @Post('campaigns/:campaignId/replacement-requests/:invitationId/refuse')
  @Operation('Send no second code', 204, 'conflict')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<void> {
    await this.replacements.refuse(actor, campaignId, invitationId);
  }
}
