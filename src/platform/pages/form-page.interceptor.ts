import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, Observable } from 'rxjs';
import { DomainError } from '../../core/errors.js';
import { FORM_PAGE_LOADER, FormPageLoader } from './form-page-loader.js';
import { RefusedForm } from './page-answers.js';

/** What a person can put right on the page they are on. */
const CORRECTABLE: ReadonlySet<number> = new Set([409, 422]);

@Injectable()
export class FormPageInterceptor implements NestInterceptor {
  constructor(
    private readonly modules: ModuleRef,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => from(this.showAgain(error, context))));
  }

  private async showAgain(error: unknown, context: ExecutionContext): Promise<RefusedForm> {
    if (!(error instanceof DomainError) || !CORRECTABLE.has(error.status)) throw error;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const load = this.reflector.get<FormPageLoader>(FORM_PAGE_LOADER, context.getHandler());
    const view = await load(this.modules.get<object>(context.getClass(), { strict: false }), request);
    http.getResponse<FastifyReply>().status(error.status);
    return new RefusedForm(view, {
      values: { ...(request.body as Record<string, unknown> | undefined) },
      problems: error.problems,
      ...(error.problems.length === 0 && { error }),
    });
  }
}
