import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ChangingService } from '../../application/people/changing.service.js';
import { DirectoryService } from '../../application/people/directory.service.js';
import { ChangePersonInput } from '../../application/people/people.input.js';
import type { PersonDetailView } from '../../application/people/people.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { PeopleViews, PersonFormView } from './people-views.js';

interface EditPersonView extends PersonFormView {
  readonly person: PersonDetailView;
}

@Controller('people/:id/edit')
export class EditPersonPages {
  constructor(
    private readonly changing: ChangingService,
    private readonly directory: DirectoryService,
    private readonly views: PeopleViews,
  ) {}

  @Get()
  @Page('people/edit')
  async form(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EditPersonView> {
    return { ...(await this.views.form(actor)), person: await this.directory.show(actor, id) };
  }

  @Post()
  @FormPage('people/edit', (pages: EditPersonPages, request) =>
    pages.form(actorOf(request), request.params['id'] ?? ''),
  )
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ roles: 'list' }) input: ChangePersonInput,
  ): Promise<SeeOther> {
    await this.changing.change(actor, id, input);
    return seeOther(`/people/${id}`);
  }
}
