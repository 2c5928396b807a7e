import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import {
  CorrectAddressInput,
  PlanRemindersInput,
  PreviewLetterInput,
} from '../application/campaign-letters/campaign-letters.input.js';
import { CampaignLettersService } from '../application/campaign-letters/campaign-letters.service.js';
import type {
  CampaignLettersView,
  LetterPreviewView,
} from '../application/campaign-letters/campaign-letters.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('campaigns/:campaignId/letters', 'Letters')
export class CampaignLettersController {
  constructor(private readonly letters: CampaignLettersService) {}

  @Get()
  @Operation('When people are reminded, and whom letters do not reach', 200)
  show(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
  ): Promise<CampaignLettersView> {
    return this.letters.show(actor, campaignId);
  }

  @Put('reminders')
  @Operation('Change when people are reminded', 204, 'input-invalid', 'collection-closed')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: PlanRemindersInput,
  ): Promise<void> {
    await this.letters.plan(actor, campaignId, input);
  }

  @Get('preview')
  @Operation('A letter of this campaign about invented people, as text and HTML', 200, 'input-invalid')
  preview(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Query() input: PreviewLetterInput,
  ): Promise<LetterPreviewView> {
    return this.letters.preview(actor, campaignId, input);
  }

  @Post('addresses')
  @Operation(
    'Correct an address that letters do not reach, and send the letter again',
    204,
    'input-invalid',
    'already-exists',
    'collection-closed',
  )
  async correct(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: CorrectAddressInput,
  ): Promise<void> {
    await this.letters.correctAddress(actor, campaignId, input);
  }
}
