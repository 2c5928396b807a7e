import { DomainError, FieldProblem } from '../core/errors.js';
import { isLanguage, Language, LANGUAGES } from '../core/language.js';
import { AnswerValues, FormFields, readAnswerForm } from '../core/questionnaires/answer-values.js';
import {
  ballotFormView,
  BallotFormView,
  LANGUAGE_FIELD,
  NAMED_FIELD,
  Sending,
  SENDING_FIELD,
  SUBJECT_NAME_FIELD,
  SWITCH_FIELD,
  Ticket as TicketFields,
  UNCONFIRMED,
} from '../platform/pages/ballot-form.js';
import { SeeOther, seeOther } from '../platform/pages/page-answers.js';
import { Admission, Admissions } from './admission.js';
import { Intake } from './intake.js';
import { Ticket } from './ticket.js';

/** A page and its status. */
export interface FormAnswer {
  readonly status: number;
  readonly page: SeeOther | BallotFormView;
}

interface PostedForm {
  readonly slug: string;
  readonly fields: FormFields;
  readonly language: Language;
  readonly values: AnswerValues;
  readonly sending: Sending;
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

const RESULT_PAGES = { first: 'received', replacement: 'replaced' } as const;

type ResultPage = 'received' | 'replaced' | 'withdrawn';

const resultPage = (slug: string, page: ResultPage, receipt: string, language: Language): SeeOther =>
  seeOther(`/o/${slug}/${page}/${receipt}?language=${language}`);

/** A form that came with the receipt secret keeps it. */
const ticketFields = (organisation: string, ticket: Ticket): TicketFields => ({
  organisation,
  campaign: ticket.campaignId,
  subject: ticket.subjectRef,
  group: ticket.group,
  seal: ticket.seal.toString('hex'),
  tokenInput: ticket.tokenInput.toString('hex'),
  token: ticket.token.toString('hex'),
  ...(ticket.receiptSecret
    ? { receiptSecret: ticket.receiptSecret.toString('hex') }
    : { receiptHash: ticket.receiptHash.toString('hex') }),
});

/** The answering form as posted by a browser. */
export class BallotForms {
  constructor(
    private readonly admissions: Admissions,
    private readonly intake: Intake,
    private readonly boxOrigin: string,
  ) {}

  /** Whoever sends other answers after theirs were stored is shown the form again, as one that replaces. */
  async submit(slug: string, fields: FormFields): Promise<FormAnswer> {
    const posted = this.read(slug, fields, await this.admissions.admit(slug, fields));
    try {
      return await this.send({ ...posted, sending: 'first' });
    } catch (error) {
      const { receiptSecret } = posted.admission.ticket;
      if (receiptSecret === null || !(error instanceof DomainError) || error.code !== 'code-used')
        throw error;
      return { status: error.status, page: this.draw({ ...posted, sending: 'replacement' }, []) };
    }
  }

  async replace(slug: string, fields: FormFields): Promise<FormAnswer> {
    const posted = this.read(slug, fields, await this.admissions.admitSender(slug, fields));
    return this.send({ ...posted, sending: 'replacement' });
  }

  async withdraw(slug: string, fields: FormFields): Promise<SeeOther> {
    const receipt = await this.intake.withdraw(await this.admissions.admitSender(slug, fields));
    return resultPage(slug, 'withdrawn', receipt, languageIn(fields, LANGUAGE_FIELD));
  }

  /** The same form in the other language, with what was filled in. */
  async switchLanguage(slug: string, fields: FormFields): Promise<BallotFormView> {
    const posted = this.read(slug, fields, await this.admissions.admit(slug, fields));
    return this.draw({ ...posted, language: languageIn(fields, SWITCH_FIELD) }, []);
  }

  private read(slug: string, fields: FormFields, admission: Admission): PostedForm {
    return {
      slug,
      fields,
      admission,
      language: languageIn(fields, LANGUAGE_FIELD),
      values: readAnswerForm(fields),
      sending: text(fields, SENDING_FIELD) === 'replacement' ? 'replacement' : 'first',
    };
  }

  /** Answered by way of a redirect, so that loading the receipt's page again sends nothing again. */
  private async send(posted: PostedForm): Promise<FormAnswer> {
    const { slug, fields, admission, sending, language, values } = posted;
    if (admission.ticket.group === 'manager' && !knowsNamed(fields))
      return { status: 422, page: this.draw(posted, [UNCONFIRMED]) };
    const answers = { language, response: values };
    try {
      const receipt = await (sending === 'first'
        ? this.intake.take(admission, answers)
        : this.intake.replace(admission, answers));
      return { status: 303, page: resultPage(slug, RESULT_PAGES[sending], receipt, language) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'ballot-invalid') throw error;
      return { status: error.status, page: this.draw(posted, error.problems) };
    }
  }

  private draw(posted: PostedForm, problems: readonly FieldProblem[]): BallotFormView {
    const { campaign, ticket } = posted.admission;
    return ballotFormView(this.boxOrigin, {
      ticket: ticketFields(posted.slug, ticket),
      sending: posted.sending,
      language: posted.language,
      questionnaire: campaign.questionnaire,
      thresholds: campaign.thresholds,
      subjectName: text(posted.fields, SUBJECT_NAME_FIELD),
      values: posted.values,
      knowsNamed: knowsNamed(posted.fields),
      problems,
    });
  }
}
