import { Body, Get, Param, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { SaveSelfAssessmentInput } from '../application/self-assessments/self-assessments.input.js';
import { SelfAssessmentsService } from '../application/self-assessments/self-assessments.service.js';
import type { SelfAssessmentView } from '../application/self-assessments/self-assessments.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('subjects/:subjectId/self-assessment', 'Self-assessment')
export class SelfAssessmentsController {
  constructor(private readonly selfAssessments: SelfAssessmentsService) {}

  @Get()
  @Operation('The questions to oneself, with what has been saved so far', 200)
  show(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<SelfAssessmentView> {
    return this.selfAssessments.show(actor, subjectId);
  }

  @Put()
  @Operation(
    'Save one’s answers; complete, they can no longer be changed',
    200,
    'input-invalid',
    'self-assessment-incomplete',
    'self-assessment-locked',
  )
  save(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: SaveSelfAssessmentInput,
  ): Promise<SelfAssessmentView> {
    return this.selfAssessments.save(actor, subjectId, input);
  }
}
