import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { chosenLanguage } from './chosen-language.js';

/** The language in which the page will be drawn, for a controller that has to choose words itself. */
export const PageLanguage = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  chosenLanguage(context.switchToHttp().getRequest<FastifyRequest>()),
);
