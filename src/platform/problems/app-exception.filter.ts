import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { Translations } from '../language/translations.js';
import { PageExceptionFilter } from '../pages/page-exception.filter.js';
import { failureOf } from '../pages/page-failure.js';
import { loggable } from './loggable.js';
import { sendProblem } from './problem-details.js';

/** Programs get problem details and people get pages, also for addresses that no handler knows. */
@Catch()
export class AppExceptionFilter implements ExceptionFilter {
  private readonly pages = new PageExceptionFilter('logged');
  private readonly logger = new Logger('api');

  constructor(private readonly translations: Translations) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (!/^\/(api|health)\//.test(request.url)) {
      this.pages.catch(error, host);
      return;
    }
    if (failureOf(error).code === 'unexpected') this.logger.error(loggable(error));
    sendProblem(error, { request, reply }, this.translations);
  }
}
