import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { FormShape, readForm } from './form-fields.js';

/** `@FormBody()` for a form that asks and changes nothing: its fields stand in the address, so that F5 asks again. */
const FormQueryIn = createParamDecorator((shape: FormShape, context: ExecutionContext) =>
  readForm(context.switchToHttp().getRequest<FastifyRequest>().query, shape),
);

export const FormQuery = (shape: FormShape = {}): ParameterDecorator => FormQueryIn(shape);
