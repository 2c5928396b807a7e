import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { DirectoryService } from '../../application/people/directory.service.js';
import type { DutyView, PersonDetailView } from '../../application/people/people.view.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';

interface PersonPageView {
  readonly person: PersonDetailView;
  /** Nobody marks themselves as left: they could not undo it. */
  readonly oneself: boolean;
}

interface LeavingView extends PersonPageView {
  /** Leaders who would be without them. */
  readonly duties: readonly DutyView[];
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
  async askToMarkLeft(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LeavingView> {
    return { ...(await this.show(actor, id)), duties: await this.directory.duties(actor, id) };
  }

  @Post('left')
  @FormPage('people/left', (pages: PersonPages, request) =>
    pages.askToMarkLeft(actorOf(request), request.params['id'] ?? ''),
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
