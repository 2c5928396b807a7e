import { FastifyInstance, FastifyRequest } from 'fastify';
import { isLanguage, Language } from '../core/language.js';
import { LANGUAGE_FIELD, SWITCH_FIELD } from '../platform/pages/ballot-form.js';

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const languageOf = (request: FastifyRequest): Language | null =>
  [
    field(request.body, SWITCH_FIELD),
    field(request.body, LANGUAGE_FIELD),
    field(request.query, LANGUAGE_FIELD),
  ].find(isLanguage) ?? null;

/** Without cookies, the language of a page is the one that the form or the address says. */
export function readFormLanguage(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    request.language = languageOf(request);
    done();
  });
}
