import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionsService } from '../../application/sign-in/sessions.service.js';
import { SignInInput } from '../../application/sign-in/sign-in.input.js';
import { SignInService } from '../../application/sign-in/sign-in.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import type { Site } from '../../platform/pages/page-context.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { clearSessionCookie, setSessionCookie } from '../../platform/sessions/register-sessions.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';
import { InjectSite } from '../site.js';

/** Using a sign-in link, and leaving. */
@Public()
@Controller()
export class SessionPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    @InjectSite() private readonly site: Site,
  ) {}

  /** Only shows a button: mail scanners open links, and a link works once. */
  @Get('sign-in/link')
  @Page('sign-in/link')
  link(): object {
    return {};
  }

  @Post('sign-in/link')
  @FormPage('sign-in/link', (pages: SessionPages) => pages.link())
  async begin(
    @FormBody({ token: 'after-hash' }) input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const secret = await this.signIn.signIn(input);
    await this.sessions.end(request.sessionSecret ?? '');
    setSessionCookie(reply, this.site.appOrigin, secret);
    return seeOther('/');
  }

  @Post('sign-out')
  @Page('home/home')
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.sessions.end(request.sessionSecret ?? '');
    clearSessionCookie(reply, this.site.appOrigin);
    return seeOther('/');
  }
}
