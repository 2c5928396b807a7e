import { Body, Get, Post } from '@nestjs/common';
import { ApiBody, SchemaObject } from '@nestjs/swagger';
import type { Actor } from '../application/access/actor.js';
import { QuestionnairesService } from '../application/questionnaires/questionnaires.service.js';
import type { QuestionnaireView } from '../application/questionnaires/questionnaires.view.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

/** The core checks a pack down to its last wording; the documentation names its parts. */
const PACK: SchemaObject = {
  type: 'object',
  description: 'A questionnaire pack, as in content/packs.',
  required: [
    'schema',
    'key',
    'version',
    'licence',
    'title',
    'translation',
    'stem',
    'ratingScale',
    'notObserved',
    'items',
    'openQuestions',
    'conditionsQuestion',
    'conditions',
  ],
  properties: {
    schema: { type: 'string', enum: ['tosturi-questionnaire/1'] },
    key: { type: 'string' },
    version: { type: 'integer', minimum: 1 },
    licence: { type: 'string' },
    items: { type: 'array', items: { type: 'object' } },
    openQuestions: { type: 'array', items: { type: 'object' } },
    conditions: { type: 'array', items: { type: 'object' } },
  },
};

@ApiController('questionnaires', 'Questionnaires')
export class QuestionnairesController {
  constructor(private readonly questionnaires: QuestionnairesService) {}

  @Get()
  @Operation('List every version of every questionnaire', 200)
  list(@CurrentActor() actor: Actor): Promise<readonly QuestionnaireView[]> {
    return this.questionnaires.list(actor);
  }

  @Post()
  @ApiBody({ schema: PACK })
  @Operation(
    'Add a pack as a version of its own; no version ever changes',
    201,
    'input-invalid',
    'already-exists',
  )
  add(@CurrentActor() actor: Actor, @Body() pack: unknown): Promise<QuestionnaireView> {
    return this.questionnaires.add(actor, pack);
  }
}
