import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { DirectoryService } from '../../application/people/directory.service.js';
import type { PersonDetailView } from '../../application/people/people.view.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';

interface PersonPageView {
  readonly person: PersonDetailView;
  /** Nobody marks themselves as left: they could not undo it. */
  readonly oneself: boolean;
}

@Controller('people/:id')
export class PersonPages {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Page('people/person')
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonPageView> {
    return { person: await this.directory.show(actor, id), oneself: id === actor.personId };
  }

  @Get('left')
  @Page('people/left')
  askToMarkLeft(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonPageView> {
    return this.show(actor, id);
  }

  @Post('left')
  @FormPage('people/left', (pages: PersonPages, request) =>
    pages.show(actorOf(request), request.params['id'] ?? ''),
  )
  async markLeft(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeeOther> {
    await this.directory.markLeft(actor, id);
    return seeOther(`/people/${id}`);
  }

  @Post('back')
  @Page('people/person')
  async markBack(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeeOther> {
    await this.directory.markBack(actor, id);
    return seeOther(`/people/${id}`);
  }
}
