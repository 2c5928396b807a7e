import { Get, Param } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { PsychometricsService } from '../application/psychometrics/psychometrics.service.js';
import type { PsychometricsView } from '../application/psychometrics/psychometrics.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('questionnaires/:questionnaireId/psychometrics', 'Questionnaires')
export class PsychometricsController {
  constructor(private readonly psychometrics: PsychometricsService) {}

  @Get()
  @Operation('How reliable the questionnaire was in each campaign, by group, language and component', 200)
  read(
    @CurrentActor() actor: Actor,
    @Param('questionnaireId', IdPipe) questionnaireId: string,
  ): Promise<PsychometricsView> {
    return this.psychometrics.read(actor, questionnaireId);
  }
}
