import {
  applyDecorators,
  CallHandler,
  Controller,
  ExecutionContext,
  Injectable,
  NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FastifyReply } from 'fastify';
import { Observable } from 'rxjs';

/** What one person may see must not wait in a cache for the next. */
@Injectable()
class NeverCached implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    void context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    return next.handle();
  }
}

/** A controller of the JSON API; its heading in the documentation is `about`. */
export const ApiController = (path: string, about: string): ClassDecorator =>
  applyDecorators(Controller(`api/v1/${path}`), ApiTags(about), UseInterceptors(NeverCached));
