import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../core/errors.js';
import { Translations } from '../platform/language/translations.js';
import { chosenLanguage } from '../platform/pages/chosen-language.js';
import { failureOf } from '../platform/pages/page-failure.js';

/** Problem details for programs (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly translations: Translations) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const failure = failureOf(error);
    const translate = this.translations.in(chosenLanguage(http.getRequest<FastifyRequest>()));
    if (failure.status === 503) reply.header('retry-after', '5');
    reply
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
}
