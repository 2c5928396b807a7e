import { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../core/errors.js';
import { Translations } from '../language/translations.js';
import { chosenLanguage } from '../pages/chosen-language.js';
import { failureOf } from '../pages/page-failure.js';

/** Answers a program with problem details (RFC 9457), in the language it asks for. */
export function sendProblem(
  error: unknown,
  http: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  translations: Translations,
): void {
  const failure = failureOf(error);
  const translate = translations.in(chosenLanguage(http.request));
  if (failure.status === 503) void http.reply.header('retry-after', '5');
  void http.reply
    .status(failure.status)
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      status: failure.status,
      code: failure.code,
      title: translate(`errors:${failure.code}.title`, failure.details),
      detail: translate(`errors:${failure.code}.message`, failure.details),
      ...(error instanceof DomainError && error.problems.length > 0 && { problems: error.problems }),
    });
}
