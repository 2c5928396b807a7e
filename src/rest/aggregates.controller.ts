import { Body, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiProduces, ApiQuery } from '@nestjs/swagger';
import type { Actor } from '../application/access/actor.js';
import {
  MakeTablesInput,
  TABLE_SHAPES,
  TableShapeInput,
} from '../application/aggregates/aggregates.input.js';
import { AggregatesService } from '../application/aggregates/aggregates.service.js';
import type { AggregatesView, PeriodView } from '../application/aggregates/aggregates.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('aggregates', 'Aggregates')
export class AggregatesController {
  constructor(private readonly aggregates: AggregatesService) {}

  @Get()
  @Operation('The periods of which there are tables, the last one first', 200)
  list(@CurrentActor() actor: Actor): Promise<readonly PeriodView[]> {
    return this.aggregates.list(actor);
  }

  @Post()
  @Operation('Make the tables of a period, once', 201, 'input-invalid', 'conflict', 'disclosure-defect')
  make(@CurrentActor() actor: Actor, @Body() input: MakeTablesInput): Promise<PeriodView> {
    return this.aggregates.make(actor, input);
  }

  @Get(':periodId')
  @Operation('Every cell of a period, and those of the period before', 200)
  read(@CurrentActor() actor: Actor, @Param('periodId', IdPipe) periodId: string): Promise<AggregatesView> {
    return this.aggregates.read(actor, periodId);
  }

  @Get(':periodId/cells.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiQuery({ name: 'shape', enum: TABLE_SHAPES, required: false })
  @Operation('The same cells for a spreadsheet', 200, 'input-invalid')
  csv(
    @CurrentActor() actor: Actor,
    @Param('periodId', IdPipe) periodId: string,
    @Query() { shape }: TableShapeInput,
  ): Promise<string> {
    return this.aggregates.csv(actor, periodId, shape);
  }
}
