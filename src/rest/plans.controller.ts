import { Body, Get, Param, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { SavePlanInput } from '../application/plans/plans.input.js';
import { PlansService } from '../application/plans/plans.service.js';
import type { PlanningView } from '../application/plans/plans.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('subjects/:subjectId/plan', 'Plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @Operation('One’s own plan, and the behaviours it can be made from', 200, 'report-not-ready')
  show(@CurrentActor() actor: Actor, @Param('subjectId', IdPipe) subjectId: string): Promise<PlanningView> {
    return this.plans.show(actor, subjectId);
  }

  @Put()
  @Operation('Choose or change the one behaviour', 204, 'input-invalid', 'report-not-ready')
  async save(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: SavePlanInput,
  ): Promise<void> {
    await this.plans.save(actor, subjectId, input);
  }
}
