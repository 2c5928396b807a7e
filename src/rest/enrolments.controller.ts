import { Body, Param, Post } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { EnrolUnitsInput, PreviewEnrolmentInput } from '../application/campaigns/enrolments.input.js';
import { EnrolmentsService } from '../application/campaigns/enrolments.service.js';
import type { EnrolledView, EnrolmentPreviewView } from '../application/campaigns/enrolments.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('campaigns/:campaignId/enrolments', 'Campaigns')
export class EnrolmentsController {
  constructor(private readonly enrolments: EnrolmentsService) {}

  @Post('preview')
  @Operation(
    'Which leaders of some units, and of everything inside them, would be enrolled',
    200,
    'input-invalid',
    'campaign-not-draft',
  )
  preview(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: PreviewEnrolmentInput,
  ): Promise<EnrolmentPreviewView> {
    return this.enrolments.preview(actor, campaignId, input);
  }

  @Post()
  @Operation(
    'Enrol leaders of some units; whoever is enrolled already stays as they are',
    200,
    'input-invalid',
    'campaign-not-draft',
  )
  enrol(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: EnrolUnitsInput,
  ): Promise<EnrolledView> {
    return this.enrolments.enrol(actor, campaignId, input);
  }
}
