import { Body, Get, Param, Patch, Post } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import {
  CreateCampaignInput,
  EnrolSubjectInput,
  ThresholdsInput,
} from '../application/campaigns/campaigns.input.js';
import { CampaignsService } from '../application/campaigns/campaigns.service.js';
import type { CampaignDetailView, CampaignView } from '../application/campaigns/campaigns.view.js';
import { ClosingService } from '../application/campaigns/closing.service.js';
import { LockingService } from '../application/campaigns/locking.service.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('campaigns', 'Campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly locking: LockingService,
    private readonly closing: ClosingService,
  ) {}

  @Get()
  @Operation('List the campaigns of the organisation', 200)
  list(@CurrentActor() actor: Actor): Promise<readonly CampaignView[]> {
    return this.campaigns.list(actor);
  }

  @Post()
  @Operation(
    'Create a campaign as a draft',
    201,
    'input-invalid',
    'campaign-dates-invalid',
    'threshold-too-low',
  )
  create(@CurrentActor() actor: Actor, @Body() input: CreateCampaignInput): Promise<CampaignView> {
    return this.campaigns.create(actor, input);
  }

  @Get(':campaignId')
  @Operation('A campaign with its subjects, and how many people are asked about each', 200)
  show(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
  ): Promise<CampaignDetailView> {
    return this.campaigns.show(actor, campaignId);
  }

  @Patch(':campaignId/thresholds')
  @Operation(
    'Raise the minimum numbers to show; they never go down',
    204,
    'input-invalid',
    'threshold-too-low',
    'threshold-loosened',
    'campaign-not-draft',
  )
  async tighten(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: ThresholdsInput,
  ): Promise<void> {
    await this.campaigns.tighten(actor, campaignId, input);
  }

  @Post(':campaignId/subjects')
  @Operation('Enrol a leader', 201, 'input-invalid', 'already-exists', 'campaign-not-draft')
  async enrol(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: EnrolSubjectInput,
  ): Promise<{ id: string }> {
    return { id: await this.campaigns.enrol(actor, campaignId, input) };
  }

  @Post(':campaignId/lock')
  @Operation(
    'Freeze what raters are promised, and make the keys of the box',
    204,
    'campaign-not-draft',
    'campaign-not-ready',
    'campaign-dates-invalid',
    'unavailable',
  )
  async lock(@CurrentActor() actor: Actor, @Param('campaignId', IdPipe) campaignId: string): Promise<void> {
    await this.locking.lock(actor, campaignId);
  }

  @Post(':campaignId/close')
  @Operation('Close before the deadline', 204, 'campaign-not-collecting', 'unavailable')
  async close(@CurrentActor() actor: Actor, @Param('campaignId', IdPipe) campaignId: string): Promise<void> {
    await this.closing.close(actor, campaignId);
  }
}
