import { Controller, Get, Param } from '@nestjs/common';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';
import { ChangeView, toChangeView } from './code.view.js';

/** Says nothing about anybody: code and words are entered in the browser, and the words stay there. */
@Public()
@Controller('o/:slug/change')
export class ChangePages {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Page('answer/change')
  async show(@Param('slug') slug: string): Promise<ChangeView> {
    return toChangeView((await this.organisations.bySlug(slug)).slug);
  }
}
