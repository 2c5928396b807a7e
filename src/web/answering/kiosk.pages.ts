import { Controller, Get, Param } from '@nestjs/common';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';
import { codePath } from './answering-paths.js';

interface KioskView {
  readonly action: string;
}

/** A ward's tablet. It says nothing about anybody before a code was entered. */
@Public()
@Controller('o/:slug/kiosk')
export class KioskPages {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Page('answering/kiosk')
  async show(@Param('slug') slug: string): Promise<KioskView> {
    return { action: codePath((await this.organisations.bySlug(slug)).slug) };
  }
}
