import { Controller, Get } from '@nestjs/common';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';
import { codePath } from './answering-paths.js';

/** A code says nothing about whose it is, so an address without the organisation can only ask for the other one. */
const whereToEnter = (only: OrganisationView | null): SeeOther | object =>
  only === null ? {} : seeOther(codePath(only.slug));

@Public()
@Controller('answer')
export class AnsweringStartPages {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Page('answering/which-organisation')
  async find(): Promise<SeeOther | object> {
    return whereToEnter(await this.organisations.only());
  }
}
