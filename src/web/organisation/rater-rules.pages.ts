import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { RaterRulesInput } from '../../application/organisations/organisations.input.js';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { OrganisationViews, RaterRulesView } from './organisation-views.js';

@Controller('organisation/raters')
export class RaterRulesPages {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly views: OrganisationViews,
  ) {}

  @Get()
  @Page('organisation/rater-rules')
  show(@CurrentActor() actor: Actor): Promise<RaterRulesView> {
    return this.views.raterRules(actor);
  }

  @Post()
  @FormPage('organisation/rater-rules', (pages: RaterRulesPages, request) => pages.show(actorOf(request)))
  async change(
    @CurrentActor() actor: Actor,
    @FormBody({ openInvitationsLimit: 'number', staffDomains: 'words' }) input: RaterRulesInput,
  ): Promise<SeeOther> {
    await this.organisations.ruleRaters(actor, input);
    return seeOther('/organisation');
  }
}
