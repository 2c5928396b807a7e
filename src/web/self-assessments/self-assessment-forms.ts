import { Injectable } from '@nestjs/common';
import { SelfAssessmentsService } from '../../application/self-assessments/self-assessments.service.js';
import { DomainError } from '../../core/errors.js';
import { FormFields, readAnswerForm } from '../../core/questionnaires/answer-values.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { OwnForm } from './own-form.decorator.js';
import { savedAnswers, selfAssessmentForm, SelfAssessmentFormView } from './self-assessment-form.js';

/** A page and its status. */
export interface FormAnswer {
  readonly status: number;
  readonly page: SeeOther | SelfAssessmentFormView;
}

/** The button that ends the self-assessment; every other way of sending the form saves a draft. */
const FINISH_FIELD = 'finish';

const pathOf = (subjectId: string, page: string): string => `/subjects/${subjectId}/self-assessment/${page}`;

/** The leader's own answers, with the same form that raters get. */
@Injectable()
export class SelfAssessmentForms {
  constructor(private readonly selfAssessments: SelfAssessmentsService) {}

  async show({ actor, subjectId, language }: OwnForm): Promise<SeeOther | SelfAssessmentFormView> {
    const view = await this.selfAssessments.show(actor, subjectId);
    if (view.complete) return seeOther(pathOf(subjectId, 'answers'));
    return selfAssessmentForm(view, savedAnswers(view, language));
  }

  async save(form: OwnForm, fields: FormFields): Promise<FormAnswer> {
    const complete = fields[FINISH_FIELD] === 'yes';
    const { ratings } = readAnswerForm(fields);
    try {
      await this.selfAssessments.save(form.actor, form.subjectId, { ratings, complete });
      return { status: 303, page: seeOther(pathOf(form.subjectId, complete ? 'finished' : 'saved')) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.problems.length === 0) throw error;
      return { status: error.status, page: await this.again(form, fields, error) };
    }
  }

  private async again(
    form: OwnForm,
    fields: FormFields,
    error: DomainError,
  ): Promise<SelfAssessmentFormView> {
    const view = await this.selfAssessments.show(form.actor, form.subjectId);
    const { problems } = error;
    return selfAssessmentForm(view, { language: form.language, values: readAnswerForm(fields), problems });
  }
}
