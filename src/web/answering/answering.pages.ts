import { Controller, Get, Param, Post, UseFilters, UseInterceptors } from '@nestjs/common';
import { CodeInput } from '../../application/answering/answering.input.js';
import { AnsweringService } from '../../application/answering/answering.service.js';
import { ScriptlessTokensService } from '../../application/answering/scriptless-tokens.service.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import type { Language } from '../../core/language.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { BallotFormView } from '../../platform/pages/ballot-form.js';
import type { Site } from '../../platform/pages/page-context.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { Stencil } from '../../platform/pages/stencil.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';
import { InjectSite } from '../site.js';
import { RaterWords, toFormView, toInBrowserForm } from './answering-form.view.js';
import { AboutView, InvitedView, toAboutView, toInvitedView } from './answering.view.js';
import { EnterCodeView, toEnterCodeView, toReloadedView } from './code.view.js';
import { CodeRefusalFilter } from './code-refusal.filter.js';
import { SpeakAsInvitedInterceptor } from './speak-as-invited.interceptor.js';
import { languageFor, type Speaking, SpeakingOf } from './speaking.js';

/** What was copied may be the whole link. */
const CODE = { code: 'after-hash' } as const;

/**
 * From a code to the answering form, for people without an account. The code travels in posted forms only, and the form
 * of the answers itself is sent to the box: the app never sees an answer.
 */
@Public()
@UseFilters(CodeRefusalFilter)
@UseInterceptors(SpeakAsInvitedInterceptor)
@Controller('o/:slug/answer')
export class AnsweringPages {
  constructor(
    private readonly answering: AnsweringService,
    private readonly scriptless: ScriptlessTokensService,
    private readonly organisations: OrganisationsService,
    @InjectSite() private readonly site: Site,
  ) {}

  @Get()
  @Page('answer/enter-code')
  async enterCode(@Param('slug') slug: string): Promise<EnterCodeView> {
    return toEnterCodeView((await this.organisations.bySlug(slug)).slug);
  }

  @Get(['form', 'in-browser'])
  @Page('answer/enter-code')
  async reload(@Param('slug') slug: string): Promise<EnterCodeView> {
    return toReloadedView((await this.organisations.bySlug(slug)).slug);
  }

  @Post()
  @Page('answer/about')
  async about(
    @Param('slug') slug: string,
    @FormBody(CODE) { code }: CodeInput,
    @SpeakingOf() speaking: Speaking,
  ): Promise<AboutView> {
    const invitation = await this.answering.open(slug, code);
    const language = languageFor(speaking, invitation.language);
    return toAboutView(this.site.boxOrigin, { code, invitation, language });
  }

  @Post('form')
  @Page('answer/form')
  async start(
    @Param('slug') slug: string,
    @FormBody(CODE) { code }: CodeInput,
    @SpeakingOf() speaking: Speaking,
  ): Promise<BallotFormView & { readonly language: Language }> {
    const started = await this.scriptless.start(slug, code);
    return toFormView(this.site.boxOrigin, started, languageFor(speaking, started.invitation.language));
  }

  /** For a browser with our script: no token is taken here. */
  @Post('in-browser')
  @Page('answer/in-browser')
  async startInBrowser(
    @Param('slug') slug: string,
    @FormBody(CODE) { code }: CodeInput,
    @SpeakingOf() speaking: Speaking,
  ): Promise<Stencil<RaterWords>> {
    const invitation = await this.answering.open(slug, code);
    const language = languageFor(speaking, invitation.language);
    return toInBrowserForm(this.site.boxOrigin, { code, invitation, language });
  }

  @Post('decline')
  @Page('answering/decline')
  async askToDecline(
    @Param('slug') slug: string,
    @FormBody(CODE) { code }: CodeInput,
    @SpeakingOf() speaking: Speaking,
  ): Promise<InvitedView> {
    const invitation = await this.answering.open(slug, code);
    return toInvitedView({ code, invitation, language: languageFor(speaking, invitation.language) });
  }

  @Post('declined')
  @Page('answering/declined')
  async decline(
    @Param('slug') slug: string,
    @FormBody(CODE) { code }: CodeInput,
    @SpeakingOf() speaking: Speaking,
  ): Promise<InvitedView> {
    const invitation = await this.answering.decline(slug, code);
    return toInvitedView({ code, invitation, language: languageFor(speaking, invitation.language) });
  }
}
