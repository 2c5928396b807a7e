import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import {
  PatientsRequestInput,
  ProposeColleaguesInput,
  ProposeOutsiderInput,
  SearchColleaguesInput,
} from '../application/nominations/nominations.input.js';
import { NominationsService } from '../application/nominations/nominations.service.js';
import type { ColleaguesFound, NominationsView } from '../application/nominations/nominations.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('subjects/:subjectId', 'Nominations')
export class NominationsController {
  constructor(private readonly nominations: NominationsService) {}

  @Get('nominations')
  @Operation('Whom a leader proposes and whom they ask, group by group, with the numbers needed', 200)
  show(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<NominationsView> {
    return this.nominations.show(actor, subjectId);
  }

  @Get('colleagues')
  @Operation('Find colleagues by name, for the leader who may propose them', 200, 'input-invalid')
  search(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Query() asked: SearchColleaguesInput,
  ): Promise<ColleaguesFound> {
    return this.nominations.search(actor, subjectId, asked);
  }

  @Post('nominations')
  @Operation(
    'Propose colleagues as peers or other colleagues',
    201,
    'input-invalid',
    'already-exists',
    'collection-closed',
  )
  propose(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ProposeColleaguesInput,
  ): Promise<NominationsView> {
    return this.nominations.propose(actor, subjectId, input);
  }

  @Post('nominations/outsiders')
  @Operation(
    'Propose somebody from outside, always among the other colleagues',
    201,
    'input-invalid',
    'already-exists',
    'collection-closed',
  )
  proposeOutsider(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ProposeOutsiderInput,
  ): Promise<NominationsView> {
    return this.nominations.proposeOutsider(actor, subjectId, input);
  }

  @Delete('nominations/:nominationId')
  @Operation('Take back a proposal of one’s own that nobody has accepted', 204, 'collection-closed')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Param('nominationId', IdPipe) nominationId: string,
  ): Promise<void> {
    await this.nominations.takeBack(actor, subjectId, nominationId);
  }

  @Post('nominations/submission')
  @Operation(
    'Send the list to the approver; the whole team and the line manager go with it',
    204,
    'no-raters-proposed',
    'collection-closed',
  )
  async submit(@CurrentActor() actor: Actor, @Param('subjectId', IdPipe) subjectId: string): Promise<void> {
    await this.nominations.submit(actor, subjectId);
  }

  @Post('patients-exemption')
  @Operation(
    'Ask for the role to be taken as one without patients',
    204,
    'input-invalid',
    'campaign-not-draft',
    'conflict',
    'collection-closed',
  )
  async askWithoutPatients(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: PatientsRequestInput,
  ): Promise<void> {
    await this.nominations.askWithoutPatients(actor, subjectId, input);
  }
}
