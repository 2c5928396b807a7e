import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { ChangingService } from '../application/people/changing.service.js';
import { DirectoryService } from '../application/people/directory.service.js';
import {
  ChangePersonInput,
  ChooseLanguageInput,
  CreatePersonInput,
  DirectoryInput,
} from '../application/people/people.input.js';
import { PeopleService } from '../application/people/people.service.js';
import type { PeoplePage, PersonDetailView, PersonView } from '../application/people/people.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'People')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly directory: DirectoryService,
    private readonly changing: ChangingService,
  ) {}

  @Get('people')
  @Operation('List the people of the organisation', 200)
  list(@CurrentActor() actor: Actor): Promise<readonly PersonView[]> {
    return this.people.list(actor);
  }

  @Post('people')
  @Operation('Add a person', 201, 'input-invalid', 'already-exists')
  create(@CurrentActor() actor: Actor, @Body() input: CreatePersonInput): Promise<PersonView> {
    return this.people.create(actor, input);
  }

  @Put('people/current/language')
  @Operation('Choose the language of one’s own letters and pages', 204, 'input-invalid')
  async chooseLanguage(@CurrentActor() actor: Actor, @Body() input: ChooseLanguageInput): Promise<void> {
    await this.people.chooseLanguage(actor, input.language);
  }

  @Get('people/search')
  @Operation('Find people by name, address or staff number, fifty at a time', 200, 'input-invalid')
  search(@CurrentActor() actor: Actor, @Query() asked: DirectoryInput): Promise<PeoplePage> {
    return this.directory.search(actor, asked);
  }

  @Get('people/:personId')
  @Operation('A person with their unit, line manager and whole team', 200)
  show(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string): Promise<PersonDetailView> {
    return this.directory.show(actor, personId);
  }

  @Put('people/:personId')
  @Operation('Change a person', 204, 'input-invalid', 'already-exists')
  async change(
    @CurrentActor() actor: Actor,
    @Param('personId', IdPipe) personId: string,
    @Body() input: ChangePersonInput,
  ): Promise<void> {
    await this.changing.change(actor, personId, input);
  }

  @Put('people/:personId/departure')
  @Operation(
    'Mark a person as left: they can no longer sign in, and what they took part in stays',
    204,
    'conflict',
  )
  async markLeft(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string): Promise<void> {
    await this.directory.markLeft(actor, personId);
  }

  @Delete('people/:personId/departure')
  @Operation('Say that a person works here again', 204)
  async markBack(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string): Promise<void> {
    await this.directory.markBack(actor, personId);
  }
}
