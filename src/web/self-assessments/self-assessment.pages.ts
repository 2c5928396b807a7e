import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../application/access/actor.js';
import { SelfAssessmentsService } from '../../application/self-assessments/self-assessments.service.js';
import type { SelfAssessmentView } from '../../application/self-assessments/self-assessments.view.js';
import type { FormFields } from '../../core/questionnaires/answer-values.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther } from '../../platform/pages/page-answers.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { type OwnForm, OwnFormOf } from './own-form.decorator.js';
import { SelfAssessmentAnswers, selfAssessmentAnswers } from './self-assessment-answers.js';
import { SelfAssessmentFormView } from './self-assessment-form.js';
import { SelfAssessmentForms } from './self-assessment-forms.js';

@Controller('subjects/:id/self-assessment')
export class SelfAssessmentPages {
  constructor(
    private readonly forms: SelfAssessmentForms,
    private readonly selfAssessments: SelfAssessmentsService,
  ) {}

  @Get()
  @Page('answer/form')
  show(@OwnFormOf() form: OwnForm): Promise<SeeOther | SelfAssessmentFormView> {
    return this.forms.show(form);
  }

  @Post()
  @Page('answer/form')
  async save(
    @OwnFormOf() form: OwnForm,
    @Body() fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | SelfAssessmentFormView> {
    const { status, page } = await this.forms.save(form, fields);
    reply.status(status);
    return page;
  }

  @Get('saved')
  @Page('self-assessments/saved')
  saved(@CurrentActor() actor: Actor, @IdParam() subjectId: string): Promise<SelfAssessmentView> {
    return this.selfAssessments.show(actor, subjectId);
  }

  @Get('finished')
  @Page('self-assessments/finished')
  finished(@CurrentActor() actor: Actor, @IdParam() subjectId: string): Promise<SelfAssessmentView> {
    return this.selfAssessments.show(actor, subjectId);
  }

  @Get('answers')
  @Page('self-assessments/answers')
  async answers(@CurrentActor() actor: Actor, @IdParam() subjectId: string): Promise<SelfAssessmentAnswers> {
    return selfAssessmentAnswers(await this.selfAssessments.show(actor, subjectId));
  }
}
