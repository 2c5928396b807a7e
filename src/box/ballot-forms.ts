import { DomainError, FieldProblem } from '../core/errors.js';
import { isLanguage, Language, LANGUAGES } from '../core/language.js';
import { AnswerValues, FormFields, readAnswerForm } from '../core/questionnaires/answer-values.js';
import {
  ballotFormView,
  BallotFormView,
  LANGUAGE_FIELD,
  NAMED_FIELD,
  SUBJECT_NAME_FIELD,
  SWITCH_FIELD,
  UNCONFIRMED,
} from '../platform/pages/ballot-form.js';
import { SeeOther, seeOther } from '../platform/pages/page-answers.js';
import { Admission, Admissions } from './admission.js';
import { Intake } from './intake.js';

/** A page and its status. */
export interface FormAnswer {
  readonly status: number;
  readonly page: SeeOther | BallotFormView;
}

interface PostedForm {
  readonly slug: string;
  readonly fields: FormFields;
  readonly values: AnswerValues;
  readonly admission: Admission;
}

const text = (fields: FormFields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const languageIn = (fields: FormFields, name: string): Language => {
  const value = text(fields, name);
  return isLanguage(value) ? value : LANGUAGES[0];
};

/** The line manager is told twice that they are named, and says so before anything is stored. */
const knowsNamed = (fields: FormFields): boolean => text(fields, NAMED_FIELD) === 'yes';

/** The answering form as posted by a browser. */
export class BallotForms {
  constructor(
    private readonly admissions: Admissions,
    private readonly intake: Intake,
    private readonly boxOrigin: string,
  ) {}

  /** Sent by way of a redirect, so that loading the receipt's page again sends nothing again. */
  async submit(slug: string, fields: FormFields): Promise<FormAnswer> {
    const posted = await this.read(slug, fields);
    const language = languageIn(fields, LANGUAGE_FIELD);
    if (posted.admission.ticket.group === 'manager' && !knowsNamed(fields))
      return { status: 422, page: this.draw(posted, language, [UNCONFIRMED]) };
    try {
      const receipt = await this.intake.take(posted.admission, { language, response: posted.values });
      return { status: 303, page: seeOther(`/o/${slug}/received/${receipt}?language=${language}`) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'ballot-invalid') throw error;
      return { status: error.status, page: this.draw(posted, language, error.problems) };
    }
  }

  /** The same form in the other language, with what was filled in. */
  async switchLanguage(slug: string, fields: FormFields): Promise<BallotFormView> {
    return this.draw(await this.read(slug, fields), languageIn(fields, SWITCH_FIELD), []);
  }

  private async read(slug: string, fields: FormFields): Promise<PostedForm> {
    return {
      slug,
      fields,
      values: readAnswerForm(fields),
      admission: await this.admissions.admit(slug, fields),
    };
  }

  private draw(posted: PostedForm, language: Language, problems: readonly FieldProblem[]): BallotFormView {
    const { campaign, ticket } = posted.admission;
    return ballotFormView(this.boxOrigin, {
      ticket: {
        organisation: posted.slug,
        campaign: ticket.campaignId,
        subject: ticket.subjectRef,
        group: ticket.group,
        seal: ticket.seal.toString('hex'),
        nonce: ticket.nonce.toString('hex'),
        token: ticket.token.toString('hex'),
      },
      language,
      questionnaire: campaign.questionnaire,
      thresholds: campaign.thresholds,
      subjectName: text(posted.fields, SUBJECT_NAME_FIELD),
      values: posted.values,
      knowsNamed: knowsNamed(posted.fields),
      problems,
    });
  }
}
