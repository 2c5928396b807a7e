import { CanActivate, createParamDecorator, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyRequest } from 'fastify';
import type { Actor } from '../../application/access/actor.js';
import { DomainError } from '../../core/errors.js';

const PUBLIC = 'tosturi:public';

/** For the few routes that a person without a session may use; every other route is closed. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open === true) return true;
    if (context.switchToHttp().getRequest<FastifyRequest>().actor === null)
      throw new DomainError('sign-in-required');
    return true;
  }
}

/** @throws DomainError `sign-in-required` */
export function actorOf({ actor }: Pick<FastifyRequest, 'actor'>): Actor {
  if (actor === null) throw new DomainError('sign-in-required');
  return actor;
}

/** The person on whose behalf the handler runs. The guard has made sure that there is one. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
