import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import type { CampaignView } from '../application/campaigns/campaigns.view.js';
import {
  CampaignDatesInput,
  CopyCampaignInput,
  TemplatesInput,
} from '../application/campaigns/drafts.input.js';
import { DraftsService } from '../application/campaigns/drafts.service.js';
import type { CopiedView, TemplateView } from '../application/campaigns/drafts.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'Campaigns')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get('campaign-templates')
  @Operation('The calendars that campaigns can be made from, reckoned from one day', 200, 'input-invalid')
  templates(@CurrentActor() actor: Actor, @Query() input: TemplatesInput): Promise<readonly TemplateView[]> {
    return this.drafts.templates(actor, input);
  }

  @Post('campaigns/:campaignId/copies')
  @Operation(
    'Take over a campaign’s settings and the leaders who can still take part, whole weeks later',
    201,
    'input-invalid',
    'campaign-dates-invalid',
  )
  copy(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: CopyCampaignInput,
  ): Promise<CampaignView> {
    return this.drafts.copy(actor, campaignId, input);
  }

  @Get('campaigns/:campaignId/copied')
  @Operation('Who of the campaign it was copied from is not in it, and why', 200)
  copied(@CurrentActor() actor: Actor, @Param('campaignId', IdPipe) campaignId: string): Promise<CopiedView> {
    return this.drafts.copied(actor, campaignId);
  }

  @Post('campaigns/:campaignId/next-cohort')
  @Operation('Make the next of a series of monthly cohorts, without leaders', 201, 'already-exists')
  nextCohort(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
  ): Promise<CampaignView> {
    return this.drafts.nextCohort(actor, campaignId);
  }

  @Put('campaigns/:campaignId/dates')
  @Operation(
    'Change the dates of a draft',
    204,
    'input-invalid',
    'campaign-dates-invalid',
    'campaign-not-draft',
  )
  async changeDates(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: CampaignDatesInput,
  ): Promise<void> {
    await this.drafts.changeDates(actor, campaignId, input);
  }
}
