import { Controller, Get, Param, Post } from '@nestjs/common';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import { RequestSignInInput } from '../../application/sign-in/sign-in.input.js';
import { SignInService } from '../../application/sign-in/sign-in.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';

interface SignInView {
  /** `null` where the person has to say which. */
  readonly organisation: OrganisationView | null;
}

const CHECK_YOUR_MAIL = '/sign-in/check-your-mail';

/** Asking for a sign-in link. */
@Public()
@Controller()
export class SignInPages {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly signIn: SignInService,
  ) {}

  @Get('sign-in')
  @Page('sign-in/sign-in')
  async show(): Promise<SignInView> {
    return { organisation: await this.organisations.only() };
  }

  @Post('sign-in')
  @FormPage('sign-in/sign-in', (pages: SignInPages) => pages.show())
  async request(@FormBody() input: RequestSignInInput): Promise<SeeOther> {
    await this.signIn.requestLink(input);
    return seeOther(CHECK_YOUR_MAIL);
  }

  @Get('o/:slug/sign-in')
  @Page('sign-in/sign-in')
  async showFor(@Param('slug') slug: string): Promise<SignInView> {
    return { organisation: await this.organisations.bySlug(slug) };
  }

  @Post('o/:slug/sign-in')
  @FormPage('sign-in/sign-in', (pages: SignInPages, request) => pages.showFor(request.params['slug'] ?? ''))
  async requestFor(@FormBody() input: RequestSignInInput): Promise<SeeOther> {
    await this.signIn.requestLink(input);
    return seeOther(CHECK_YOUR_MAIL);
  }

  @Get('sign-in/check-your-mail')
  @Page('sign-in/check-your-mail')
  checkYourMail(): object {
    return {};
  }
}
