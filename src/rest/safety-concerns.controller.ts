import { Body, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { CloseConcernInput, RaiseConcernInput } from '../application/reports/safety-concerns.input.js';
import { SafetyConcernsService } from '../application/reports/safety-concerns.service.js';
import type { SafetyConcernView } from '../application/reports/safety-concerns.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'Safety concerns')
export class SafetyConcernsController {
  constructor(private readonly concerns: SafetyConcernsService) {}

  @Post('subjects/:subjectId/safety-concerns')
  @Operation(
    'As one of the two readers, tell the speaking-up lead of a comment',
    204,
    'input-invalid',
    'report-not-ready',
    'no-speaking-up-lead',
    'already-exists',
  )
  async raise(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: RaiseConcernInput,
  ): Promise<void> {
    await this.concerns.raise(actor, subjectId, input);
  }

  @Get('safety-concerns')
  @Operation('The comments that a speaking-up lead was told of, the open ones first', 200)
  list(@CurrentActor() actor: Actor): Promise<readonly SafetyConcernView[]> {
    return this.concerns.list(actor);
  }

  @Post('safety-concerns/:concernId/outcome')
  @Operation('Say what was done about a concern', 204, 'input-invalid')
  async close(
    @CurrentActor() actor: Actor,
    @Param('concernId', IdPipe) concernId: string,
    @Body() input: CloseConcernInput,
  ): Promise<void> {
    await this.concerns.close(actor, concernId, input);
  }
}
