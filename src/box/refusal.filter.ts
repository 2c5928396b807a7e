import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { FastifyReply } from 'fastify';
import { failureOf } from '../platform/pages/page-failure.js';

/** For a form that was not taken: the page says so, and that nothing of it was kept. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const { status, code, details } = failureOf(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (status === 503) reply.header('retry-after', '5');
    reply.status(status).view('answer/refused', { code, details });
  }
}
