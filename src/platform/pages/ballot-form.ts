import { FieldProblem } from '../../core/errors.js';
import { Thresholds } from '../../core/disclosure/cell-group.js';
import { Language, LANGUAGES } from '../../core/language.js';
import { answerForm } from '../../core/questionnaires/answer-form.js';
import { AnswerForm } from '../../core/questionnaires/answer-form-view.js';
import { AnswerValues } from '../../core/questionnaires/answer-values.js';
import {
  audienceOf,
  Questionnaire,
  RaterGroup,
  TranslationStatus,
} from '../../core/questionnaires/questionnaire.js';

/**
 * What a form brings to the box besides the answers; the names of its hidden fields. Bytes are hexadecimal. Whoever
 * replaces shows the receipt secret itself; so does a form that was drawn without our script, to be able to offer it.
 */
export type Ticket = TicketFields & ({ readonly receiptHash: string } | { readonly receiptSecret: string });

interface TicketFields {
  readonly organisation: string;
  readonly campaign: string;
  readonly subject: string;
  readonly group: RaterGroup;
  readonly seal: string;
  readonly tokenInput: string;
  readonly token: string;
}

/** Answers are sent for the first time, or take the place of others. */
export const SENDINGS = ['first', 'replacement'] as const;
export type Sending = (typeof SENDINGS)[number];

export interface BallotForm {
  readonly ticket: Ticket;
  readonly sending: Sending;
  readonly language: Language;
  readonly questionnaire: Questionnaire;
  readonly thresholds: Thresholds;
  /** Travels in the form, because the box does not know whom the feedback is about. */
  readonly subjectName: string;
  readonly values: AnswerValues;
  readonly knowsNamed: boolean;
  readonly problems: readonly FieldProblem[];
}

/** A box to tick before sending. */
export interface Confirmation {
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly error: FieldProblem | null;
}

/** The view of `answer/form`. */
export interface BallotFormView {
  readonly answers: AnswerForm;
  readonly subjectName: string;
  readonly relationship: RaterGroup;
  /** `null` for the named line manager, who is promised no anonymity. */
  readonly threshold: number | null;
  /** Of the questions in the language of the form. */
  readonly translation: TranslationStatus;
  readonly action: string;
  /** The line manager alone has to say that they know they are named. */
  readonly confirmation: Confirmation | null;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly switchLanguage: { readonly action: string; readonly language: Language } | null;
  /** Where earlier answers are taken back; `null` on a form that is sent for the first time. */
  readonly withdraw: string | null;
}

export const SENDING_FIELD = 'sending';
export const SUBJECT_NAME_FIELD = 'subject-name';
export const LANGUAGE_FIELD = 'language';
export const SWITCH_FIELD = 'switch-to';
/** `yes` from a line manager who knows that they are named; nobody else is asked. */
export const NAMED_FIELD = 'knows-named';

export const UNCONFIRMED: FieldProblem = { field: NAMED_FIELD, problem: 'named-unconfirmed' };

/** Answers go to the box also when only the language is changed: the app never sees one. */
const addressIn = (boxOrigin: string, { organisation }: Ticket, path: string): string =>
  `${boxOrigin}/o/${organisation}/${path}`;

const confirmationIn = ({ ticket, knowsNamed, problems }: BallotForm): Confirmation | null =>
  ticket.group === 'manager'
    ? {
        id: NAMED_FIELD,
        name: NAMED_FIELD,
        checked: knowsNamed,
        error: problems.find(({ field }) => field === NAMED_FIELD) ?? null,
      }
    : null;

const answersIn = (form: BallotForm, confirmation: Confirmation | null): AnswerForm => {
  const problems = form.problems.filter(({ field }) => field !== NAMED_FIELD);
  const answers = answerForm({ ...form, problems, audience: audienceOf(form.ticket.group) });
  const unconfirmed = confirmation?.error ? [{ href: `#${NAMED_FIELD}`, problem: confirmation.error }] : [];
  return { ...answers, errors: [...answers.errors, ...unconfirmed] };
};

export function ballotFormView(boxOrigin: string, form: BallotForm): BallotFormView {
  const { ticket, sending, language, thresholds, subjectName } = form;
  const fields = {
    ...ticket,
    [SENDING_FIELD]: sending,
    [LANGUAGE_FIELD]: language,
    [SUBJECT_NAME_FIELD]: subjectName,
  };
  const other = LANGUAGES.find((candidate) => candidate !== language);
  const confirmation = confirmationIn(form);
  return {
    answers: answersIn(form, confirmation),
    confirmation,
    subjectName,
    relationship: ticket.group,
    threshold: ticket.group === 'manager' ? null : thresholds[ticket.group],
    translation: form.questionnaire.translation[language],
    action: addressIn(boxOrigin, ticket, sending === 'first' ? 'ballots' : 'ballots/replace'),
    withdraw: sending === 'first' ? null : addressIn(boxOrigin, ticket, 'ballots/withdraw'),
    hidden: Object.entries(fields).map(([name, value]) => ({ name, value })),
    switchLanguage:
      other === undefined ? null : { action: addressIn(boxOrigin, ticket, 'form'), language: other },
  };
}
