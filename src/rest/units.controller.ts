import { Body, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { CreateUnitInput, MergeUnitInput } from '../application/people/people.input.js';
import type { CountedUnitView, UnitView } from '../application/people/people.view.js';
import { UnitsService } from '../application/people/units.service.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('units', 'Units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get()
  @Operation('List the units of the organisation, with how many people are in each', 200)
  list(@CurrentActor() actor: Actor): Promise<readonly CountedUnitView[]> {
    return this.units.counted(actor);
  }

  @Post()
  @Operation('Add a unit', 201, 'input-invalid')
  create(@CurrentActor() actor: Actor, @Body() input: CreateUnitInput): Promise<UnitView> {
    return this.units.create(actor, input);
  }

  @Put(':unitId')
  @Operation('Rename a unit or move it with everything inside it', 204, 'input-invalid')
  async change(
    @CurrentActor() actor: Actor,
    @Param('unitId', IdPipe) unitId: string,
    @Body() input: CreateUnitInput,
  ): Promise<void> {
    await this.units.change(actor, unitId, input);
  }

  @Post(':unitId/merge')
  @Operation('Move a unit’s people and units into another one and remove it', 204, 'input-invalid')
  async merge(
    @CurrentActor() actor: Actor,
    @Param('unitId', IdPipe) unitId: string,
    @Body() input: MergeUnitInput,
  ): Promise<void> {
    await this.units.merge(actor, unitId, input);
  }
}
