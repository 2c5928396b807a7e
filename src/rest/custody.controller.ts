import { Body, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import {
  ChooseCustodyInput,
  ConfirmSheetInput,
  GiveBackInput,
} from '../application/ceremonies/ceremonies.input.js';
import { CeremoniesService } from '../application/ceremonies/ceremonies.service.js';
import type { CeremonyView, CustodyView, SheetView } from '../application/ceremonies/ceremonies.view.js';
import { CustodyChoicesService } from '../application/ceremonies/custody-choices.service.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'Custody of a box’s key')
export class CustodyController {
  constructor(
    private readonly choices: CustodyChoicesService,
    private readonly ceremonies: CeremoniesService,
  ) {}

  @Get('campaigns/:campaignId/custody')
  @Operation('How the box of a campaign will be opened, and by whom', 200)
  choice(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
  ): Promise<CustodyView> {
    return this.choices.show(actor, campaignId);
  }

  @Put('campaigns/:campaignId/custody')
  @Operation(
    'Choose automatic custody, or a ceremony and its three custodians',
    204,
    'input-invalid',
    'campaign-not-draft',
  )
  async choose(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: ChooseCustodyInput,
  ): Promise<void> {
    await this.choices.choose(actor, campaignId, input);
  }

  @Get('custody')
  @Operation('The campaigns of which the signed-in person keeps a share of the key', 200)
  mine(@CurrentActor() actor: Actor): Promise<readonly CeremonyView[]> {
    return this.ceremonies.mine(actor);
  }

  @Get('custody/:campaignId')
  @Operation('One of them, and what is to be done', 200)
  show(@CurrentActor() actor: Actor, @Param('campaignId', IdPipe) campaignId: string): Promise<CeremonyView> {
    return this.ceremonies.show(actor, campaignId);
  }

  @Get('custody/:campaignId/words')
  @Operation(
    'The 25 words of one’s share, until they are confirmed',
    200,
    'campaign-transition-refused',
    'unavailable',
  )
  sheet(@CurrentActor() actor: Actor, @Param('campaignId', IdPipe) campaignId: string): Promise<SheetView> {
    return this.ceremonies.sheet(actor, campaignId);
  }

  @Post('custody/:campaignId/confirmation')
  @Operation(
    'Confirm that the words are written down; the share is destroyed and never shown again',
    204,
    'input-invalid',
    'campaign-transition-refused',
    'unavailable',
  )
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: ConfirmSheetInput,
  ): Promise<void> {
    await this.ceremonies.confirm(actor, campaignId, input);
  }

  @Post('custody/:campaignId/words')
  @Operation(
    'Give one’s words back after the closing; with those of two custodians the box is opened',
    204,
    'input-invalid',
    'campaign-transition-refused',
    'unavailable',
  )
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: GiveBackInput,
  ): Promise<void> {
    await this.ceremonies.giveBack(actor, campaignId, input);
  }
}
