import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { OrganisationPageView, OrganisationViews } from './organisation-views.js';

@Controller('organisation')
export class OrganisationPages {
  constructor(private readonly views: OrganisationViews) {}

  @Get()
  @Page('organisation/organisation')
  show(@CurrentActor() actor: Actor): Promise<OrganisationPageView> {
    return this.views.show(actor);
  }
}
