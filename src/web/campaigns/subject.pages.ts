import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { PatientCodesService } from '../../application/raters/patient-codes.service.js';
import { PatientCodesInput } from '../../application/raters/raters.input.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { AskedView, PatientCodesView, SubjectViews } from './subject-views.js';

@Controller('campaigns/:id/subjects/:subjectId')
export class SubjectPages {
  constructor(
    private readonly views: SubjectViews,
    private readonly patientCodes: PatientCodesService,
  ) {}

  @Get('raters')
  @Page('campaigns/raters')
  raters(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<AskedView> {
    return this.views.asked(actor, id, subjectId);
  }

  @Get('patient-codes')
  @Page('campaigns/patient-codes')
  codes(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<PatientCodesView> {
    return this.views.patientCodes(actor, id, subjectId);
  }

  /** Answers with the cards themselves: only hashes of the codes are kept, so no later page could show them. */
  @Post('patient-codes')
  @FormPage('campaigns/patient-codes', (pages: SubjectPages, { actor, params }) =>
    pages.codes(actorOf({ actor }), params['id'] ?? '', params['subjectId'] ?? ''),
  )
  async makeCodes(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
    @FormBody({ count: 'number' }) input: PatientCodesInput,
  ): Promise<PatientCodesView> {
    const codes = await this.patientCodes.make(actor, subjectId, input);
    return { ...(await this.views.patientCodes(actor, id, subjectId)), codes };
  }
}
