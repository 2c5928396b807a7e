import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import {
  PatientsRequestInput,
  ProposeColleaguesInput,
  ProposeOutsiderInput,
  SearchColleaguesInput,
} from '../../application/nominations/nominations.input.js';
import { NominationsService } from '../../application/nominations/nominations.service.js';
import type { NominationsView } from '../../application/nominations/nominations.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { ColleaguesPageView, RaterPageViews } from './rater-page-views.js';

const again = (pages: RatersPages, request: FormRequest): Promise<NominationsView> =>
  pages.show(actorOf(request), request.params['id'] ?? '');

/** What was looked for stands in the form's own address. */
const searchAgain = (pages: RatersPages, request: FormRequest): Promise<ColleaguesPageView> =>
  pages.colleagues(actorOf(request), request.params['id'] ?? '', request.query as SearchColleaguesInput);

/** Whom a leader asks. Nothing here says who has answered. */
@Controller('subjects/:id')
export class RatersPages {
  constructor(
    private readonly nominations: NominationsService,
    private readonly views: RaterPageViews,
  ) {}

  @Get('raters')
  @Page('raters/raters')
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NominationsView> {
    return this.views.own(actor, id);
  }

  @Get('raters/colleagues')
  @Page('raters/colleagues')
  colleagues(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() asked: SearchColleaguesInput,
  ): Promise<ColleaguesPageView> {
    return this.views.colleagues(actor, id, asked);
  }

  @Post('raters/colleagues')
  @FormPage('raters/colleagues', searchAgain)
  async propose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ personIds: 'list' }) input: ProposeColleaguesInput,
  ): Promise<SeeOther> {
    await this.nominations.propose(actor, id, input);
    return seeOther(`/subjects/${id}/raters#group-${input.relationship}`);
  }

  @Get('raters/outside')
  @Page('raters/outside')
  outside(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NominationsView> {
    return this.views.own(actor, id);
  }

  @Post('raters/outside')
  @FormPage('raters/outside', again)
  async proposeOutsider(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: ProposeOutsiderInput,
  ): Promise<SeeOther> {
    await this.nominations.proposeOutsider(actor, id, input);
    return seeOther(`/subjects/${id}/raters#group-other`);
  }

  @Post('raters/submission')
  @FormPage('raters/raters', again)
  async submit(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeeOther> {
    await this.nominations.submit(actor, id);
    return seeOther(`/subjects/${id}/raters`);
  }

  @Post('raters/:nominationId/take-back')
  @FormPage('raters/raters', again)
  async takeBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('nominationId') nominationId: string,
  ): Promise<SeeOther> {
    await this.nominations.takeBack(actor, id, nominationId);
    return seeOther(`/subjects/${id}/raters#chosen`);
  }

  @Get('without-patients')
  @Page('raters/without-patients')
  withoutPatients(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NominationsView> {
    return this.views.own(actor, id);
  }

  @Post('without-patients')
  @FormPage('raters/without-patients', again)
  async askWithoutPatients(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: PatientsRequestInput,
  ): Promise<SeeOther> {
    await this.nominations.askWithoutPatients(actor, id, input);
    return seeOther(`/subjects/${id}/raters#group-patient`);
  }
}
