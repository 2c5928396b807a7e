import { Body, Get, Post, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import {
  ChooseLanguageInput,
  CreatePersonInput,
  CreateUnitInput,
} from '../application/people/people.input.js';
import { PeopleService } from '../application/people/people.service.js';
import type { PersonView, UnitView } from '../application/people/people.view.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'People and units')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

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

  @Get('units')
  @Operation('List the units of the organisation', 200)
  units(@CurrentActor() actor: Actor): Promise<readonly UnitView[]> {
    return this.people.units(actor);
  }

  @Post('units')
  @Operation('Add a unit', 201, 'input-invalid')
  createUnit(@CurrentActor() actor: Actor, @Body() input: CreateUnitInput): Promise<UnitView> {
    return this.people.createUnit(actor, input);
  }
}
