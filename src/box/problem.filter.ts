import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { Translations } from '../platform/language/translations.js';
import { sendProblem } from '../platform/problems/problem-details.js';

/** Programs get problem details; nothing is logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly translations: Translations) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(
      error,
      { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() },
      this.translations,
    );
  }
}
