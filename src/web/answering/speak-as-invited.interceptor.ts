import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { Observable, tap } from 'rxjs';
import { isLanguage, Language } from '../../core/language.js';
import { speakingOf } from './speaking.js';

const languageOf = (view: unknown): Language | null => {
  const said = typeof view === 'object' && view !== null && 'language' in view ? view.language : null;
  return isLanguage(said) ? said : null;
};

/** These pages know no session: a page is drawn in the language that its view says, which is the invitation's. */
@Injectable()
export class SpeakAsInvitedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // Also for the words of an error, which no view comes with.
    request.language = speakingOf(request).asked;
    return next.handle().pipe(
      tap((view) => {
        request.language = languageOf(view) ?? request.language;
      }),
    );
  }
}
