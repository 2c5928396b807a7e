import { Controller, Get, Param, Post } from '@nestjs/common';
import { FreshLinkInput } from '../../application/fresh-links/fresh-links.input.js';
import { FreshLinksService } from '../../application/fresh-links/fresh-links.service.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';

/** For whoever lost the letter; it goes to their own address, so nothing needs to be known about who asks. */
@Public()
@Controller('o/:slug/new-link')
export class FreshLinksPages {
  constructor(
    private readonly freshLinks: FreshLinksService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Get()
  @Page('fresh-links/ask')
  form(@Param('slug') slug: string): Promise<OrganisationView> {
    return this.organisations.bySlug(slug);
  }

  @Post()
  @FormPage('fresh-links/ask', (pages: FreshLinksPages, { params }) => pages.form(params['slug'] ?? ''))
  async ask(@Param('slug') slug: string, @FormBody() input: FreshLinkInput): Promise<SeeOther> {
    await this.freshLinks.request(slug, input);
    return seeOther(`/o/${slug}/new-link/asked`);
  }

  @Get('asked')
  @Page('fresh-links/asked')
  asked(@Param('slug') slug: string): Promise<OrganisationView> {
    return this.form(slug);
  }
}
