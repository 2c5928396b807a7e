import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { FormShape, readForm } from './form-fields.js';

/**
 * `@Body()` for a form: the posted texts in the shape of the JSON API's input, so that one input class serves both. The
 * body itself stays as it was typed, to be shown again when something is wrong with it.
 */
const FormBodyIn = createParamDecorator((shape: FormShape, context: ExecutionContext) =>
  readForm(context.switchToHttp().getRequest<FastifyRequest>().body, shape),
);

export const FormBody = (shape: FormShape = {}): ParameterDecorator => FormBodyIn(shape);
