import { Controller, Get, Param } from '@nestjs/common';
import { OrganisationsService } from '../../application/organisations/organisations.service.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import { SealsService } from '../../application/seals/seals.service.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';
import {
  SealedCampaignPageView,
  sealsPath,
  SealsView,
  toSealedCampaignView,
  toSealsView,
} from './seals.view.js';

const whereToLook = (only: OrganisationView | null): SeeOther | object =>
  only === null ? {} : seeOther(sealsPath(only.slug));

/** Public: a seal proves something only if everybody is shown the same one. */
@Public()
@Controller()
export class SealsPages {
  constructor(
    private readonly seals: SealsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Get('seals')
  @Page('seals/which-organisation')
  async find(): Promise<SeeOther | object> {
    return whereToLook(await this.organisations.only());
  }

  @Get('o/:slug/seals')
  @Page('seals/seals')
  async campaigns(@Param('slug') slug: string): Promise<SealsView> {
    return toSealsView(slug, await this.seals.campaigns(slug));
  }

  @Get('o/:slug/seals/:campaignId')
  @Page('seals/campaign')
  async campaign(
    @Param('slug') slug: string,
    @IdParam('campaignId') campaignId: string,
  ): Promise<SealedCampaignPageView> {
    return toSealedCampaignView(slug, await this.seals.campaign(slug, campaignId));
  }
}
