import { Controller, Get, Param, Post } from '@nestjs/common';
import { CodeInput } from '../../application/answering/answering.input.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import { ReplacementsService } from '../../application/replacements/replacements.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';

interface LostAnswersView {
  readonly paths: { readonly lost: string; readonly enterCode: string; readonly change: string };
}

/** For people without an account; the code stands in the posted form only. */
@Public()
@Controller('o/:slug/answer/lost')
export class ReplacementRequestPages {
  constructor(
    private readonly replacements: ReplacementsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Get()
  @Page('replacements/lost')
  async form(@Param('slug') typed: string): Promise<LostAnswersView> {
    const { slug } = await this.organisations.bySlug(typed);
    const enterCode = `/o/${slug}/answer`;
    return { paths: { enterCode, lost: `${enterCode}/lost`, change: `/o/${slug}/change` } };
  }

  @Post()
  @FormPage('replacements/lost', (pages: ReplacementRequestPages, request) =>
    pages.form(request.params['slug'] ?? ''),
  )
  async ask(
    @Param('slug') slug: string,
    @FormBody({ code: 'after-hash' }) { code }: CodeInput,
  ): Promise<SeeOther> {
    await this.replacements.request(slug, code);
    return seeOther(`/o/${slug}/answer/lost/asked`);
  }

  @Get('asked')
  @Page('replacements/asked')
  asked(@Param('slug') slug: string): Promise<LostAnswersView> {
    return this.form(slug);
  }
}
