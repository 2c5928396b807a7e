import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CreateUnitInput } from '../../application/people/people.input.js';
import { PeopleService } from '../../application/people/people.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { OrganisationPageView, OrganisationViews, UnitFormView } from './organisation-views.js';

@Controller('organisation')
export class OrganisationPages {
  constructor(
    private readonly views: OrganisationViews,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @Page('organisation/organisation')
  show(@CurrentActor() actor: Actor): Promise<OrganisationPageView> {
    return this.views.show(actor);
  }

  @Get('units/new')
  @Page('organisation/new-unit')
  unitForm(@CurrentActor() actor: Actor): Promise<UnitFormView> {
    return this.views.unitForm(actor);
  }

  @Post('units')
  @FormPage('organisation/new-unit', (pages: OrganisationPages, request) => pages.unitForm(actorOf(request)))
  async createUnit(@CurrentActor() actor: Actor, @FormBody() input: CreateUnitInput): Promise<SeeOther> {
    await this.people.createUnit(actor, input);
    return seeOther('/organisation');
  }
}
