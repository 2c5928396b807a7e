import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, ErrorCode } from '../../core/errors.js';
import { RefusedForm } from '../../platform/pages/page-answers.js';
import { PageExceptionFilter } from '../../platform/pages/page-exception.filter.js';
import { lostPath } from './answering-paths.js';
import { toEnterCodeView } from './code.view.js';

/** What a person can put right by looking at their code again; the words are `answering:problems.<problem>`. */
const RETYPE: Readonly<Partial<Record<ErrorCode, string>>> = {
  'input-invalid': 'code-missing',
  'code-mistyped': 'code-mistyped',
  'code-unknown': 'code-unknown',
};

/** The code is right, and there is nothing to answer; the words are `answering:closed-door.<code>`. */
const CLOSED_DOORS: ReadonlySet<ErrorCode> = new Set([
  'code-used',
  'code-withdrawn',
  'collection-closed',
  'campaign-not-collecting',
]);

type AnsweringRequest = FastifyRequest<{ Params: { slug: string } }>;

const typedCode = ({ body }: FastifyRequest): unknown =>
  typeof body === 'object' && body !== null && 'code' in body ? body.code : '';

/** A code that does not open anything: the page stays where it is, with what was typed. */
@Catch()
export class CodeRefusalFilter implements ExceptionFilter {
  private readonly pages = new PageExceptionFilter('logged');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AnsweringRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = error instanceof DomainError ? RETYPE[error.code] : undefined;
    if (error instanceof DomainError && problem) {
      const form = { values: { code: typedCode(request) }, problems: [{ field: 'code', problem }] };
      const view = toEnterCodeView(request.params.slug);
      reply.status(error.status).view('answer/enter-code', new RefusedForm(view, form));
    } else if (error instanceof DomainError && CLOSED_DOORS.has(error.code)) {
      reply.status(error.status).view('answering/closed-door', {
        code: error.code,
        lost: lostPath(request.params.slug),
      });
    } else {
      this.pages.catch(error, host);
    }
  }
}
