import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import type { Actor } from '../../application/access/actor.js';
import type { Language } from '../../core/language.js';
import { IdPipe } from '../../platform/input/id.pipe.js';
import { chosenLanguage } from '../../platform/pages/chosen-language.js';
import { actorOf } from '../../platform/sessions/signed-in.guard.js';

/** Whose self-assessment, and who asks in which language. */
export interface OwnForm {
  readonly actor: Actor;
  readonly subjectId: string;
  readonly language: Language;
}

const ids = new IdPipe();

export const OwnFormOf = createParamDecorator((_data: unknown, context: ExecutionContext): OwnForm => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  return {
    actor: actorOf(request),
    subjectId: ids.transform(request.params.id),
    language: chosenLanguage(request),
  };
});
