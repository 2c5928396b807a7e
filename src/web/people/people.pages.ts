import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CreatePersonInput, DirectoryInput } from '../../application/people/people.input.js';
import { PeopleService } from '../../application/people/people.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { PeopleListView, PeopleViews, PersonFormView } from './people-views.js';

@Controller('people')
export class PeoplePages {
  constructor(
    private readonly views: PeopleViews,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @Page('people/people')
  list(@CurrentActor() actor: Actor, @Query() asked: DirectoryInput): Promise<PeopleListView> {
    return this.views.list(actor, asked);
  }

  @Get('new')
  @Page('people/new')
  form(@CurrentActor() actor: Actor): Promise<PersonFormView> {
    return this.views.form(actor);
  }

  @Post()
  @FormPage('people/new', (pages: PeoplePages, request) => pages.form(actorOf(request)))
  async create(
    @CurrentActor() actor: Actor,
    @FormBody({ roles: 'list' }) input: CreatePersonInput,
  ): Promise<SeeOther> {
    await this.people.create(actor, input);
    return seeOther('/people');
  }
}
