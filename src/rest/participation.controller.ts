import { Get, Param } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { ParticipationService } from '../application/campaigns/participation.service.js';
import type { ParticipationView } from '../application/campaigns/participation.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('campaigns/:campaignId/participation', 'Campaigns')
export class ParticipationController {
  constructor(private readonly participation: ParticipationService) {}

  @Get()
  @Operation(
    'In which groups enough people have probably answered; looked at once a day, and never a count',
    200,
  )
  show(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
  ): Promise<ParticipationView> {
    return this.participation.show(actor, campaignId);
  }
}
