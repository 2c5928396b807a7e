import { Body, Param, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { ChooseFacilitatorInput } from '../application/campaigns/facilitators.input.js';
import { FacilitatorsService } from '../application/campaigns/facilitators.service.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('subjects/:subjectId/facilitator', 'Campaigns')
export class FacilitatorsController {
  constructor(private readonly facilitators: FacilitatorsService) {}

  @Put()
  @Operation(
    'Choose another facilitator, until the report is released',
    204,
    'input-invalid',
    'report-already-released',
  )
  async choose(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ChooseFacilitatorInput,
  ): Promise<void> {
    await this.facilitators.choose(actor, subjectId, input);
  }
}
