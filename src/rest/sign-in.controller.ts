import { Body, Delete, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../application/access/actor.js';
import { SessionsService } from '../application/sign-in/sessions.service.js';
import { RequestSignInInput, SignInInput } from '../application/sign-in/sign-in.input.js';
import { SignInService } from '../application/sign-in/sign-in.service.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation, PublicOperation } from './operation.decorator.js';

@ApiController('', 'Signing in')
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Post('sign-in-links')
  @PublicOperation(
    'Ask for a sign-in link by mail; the answer is the same for an address that nobody has',
    202,
    'input-invalid',
    'not-found',
  )
  async requestLink(@Body() input: RequestSignInInput): Promise<void> {
    await this.signIn.requestLink(input);
  }

  @Post('sessions')
  @PublicOperation(
    'Use a sign-in link up; the token that comes back is the bearer token of every other call',
    201,
    'input-invalid',
    'sign-in-link-invalid',
  )
  async create(@Body() input: SignInInput): Promise<{ token: string }> {
    return { token: await this.signIn.signIn(input) };
  }

  @Get('sessions/current')
  @Operation('Who is signed in', 200)
  show(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Delete('sessions/current')
  @Operation('Sign out', 204)
  async end(@Req() request: FastifyRequest): Promise<void> {
    await this.sessions.end(request.sessionSecret ?? '');
  }
}
