import { Body, Get, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { RaterRulesInput } from '../application/organisations/organisations.input.js';
import { OrganisationsService } from '../application/organisations/organisations.service.js';
import type { OrganisationView } from '../application/organisations/organisations.view.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('organisations', 'Organisation')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get('current')
  @Operation('The organisation of the person who is signed in', 200)
  show(@CurrentActor() actor: Actor): Promise<OrganisationView> {
    return this.organisations.byId(actor.organisationId);
  }

  @Put('current/rater-rules')
  @Operation(
    'Say which addresses belong to people who work here, and how often one may be asked',
    204,
    'input-invalid',
  )
  async ruleRaters(@CurrentActor() actor: Actor, @Body() input: RaterRulesInput): Promise<void> {
    await this.organisations.ruleRaters(actor, input);
  }
}
