import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import { FastifyReply } from 'fastify';
import { ErrorCode } from '../../core/errors.js';
import { loggable } from '../problems/loggable.js';
import { failureOf, PageFailure } from './page-failure.js';

/** Where the error page's one link leads; home unless said otherwise. */
const NEXT_STEP: Readonly<Partial<Record<ErrorCode | 'unexpected', string>>> = {
  'sign-in-required': '/sign-in',
  'sign-in-link-invalid': '/sign-in',
  'code-mistyped': '/answer',
  'code-unknown': '/answer',
  'code-withdrawn': '/help',
  'code-used': '/help',
  'collection-closed': '/help',
  'ballot-refused': '/answer',
  'ballot-invalid': '/answer',
};

/** `silent` in the box, which keeps no line about anybody's request. */
export type FailureLog = 'logged' | 'silent';

/** Every error of a page: the right status, words in the person's language, one next step and never a stack. */
@Catch()
export class PageExceptionFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageExceptionFilter.name);

  constructor(private readonly log: FailureLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const failure = failureOf(error);
    if (this.log === 'logged' && failure.code === 'unexpected') this.logger.error(loggable(error));
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answer(reply.status(failure.status), failure);
  }

  private answer(reply: FastifyReply, failure: PageFailure): void {
    if (failure.status === 503) reply.header('retry-after', '5');
    reply.view('error', { ...failure, href: NEXT_STEP[failure.code] ?? '/' });
  }
}
