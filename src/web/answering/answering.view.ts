import type { InvitationView, StartedView } from '../../application/answering/answering.view.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import { Language, LANGUAGES } from '../../core/language.js';
import { NO_ANSWERS } from '../../core/questionnaires/answer-values.js';
import { itemsFor } from '../../core/questionnaires/questionnaire.js';
import { BallotFormView, ballotFormView } from '../../platform/pages/ballot-form.js';

/** A page that knows an invitation: its forms carry the code, which stands in no address and in no cookie. */
export interface InvitedView {
  readonly invitation: InvitationView;
  readonly language: Language;
  readonly hidden: readonly { readonly name: 'code'; readonly value: string }[];
  readonly paths: AnsweringPaths;
  readonly signposts: OrganisationView['signposts'];
}

interface AnsweringPaths {
  readonly about: string;
  readonly start: string;
  readonly decline: string;
  readonly declined: string;
  readonly otherLanguage: { readonly action: string; readonly language: Language };
}

/** The view of `answer/about`. */
export interface AboutView extends InvitedView {
  readonly items: number;
}

export interface Opened {
  readonly code: string;
  readonly invitation: InvitationView;
  readonly language: Language;
}

export const codePath = (slug: string): string => `/o/${slug}/answer`;

const other = (language: Language): Language => LANGUAGES.find((each) => each !== language) ?? language;

const pathsFor = (slug: string, language: Language): AnsweringPaths => {
  const at = codePath(slug);
  return {
    about: `${at}?language=${language}`,
    start: `${at}/form?language=${language}`,
    decline: `${at}/decline?language=${language}`,
    declined: `${at}/declined?language=${language}`,
    otherLanguage: { action: `${at}?language=${other(language)}`, language: other(language) },
  };
};

/** Where staff can turn is the organisation's to say; patients are told of Llais by the words themselves. */
const signpostsFor = ({ audience, organisation }: InvitationView): OrganisationView['signposts'] =>
  audience === 'patient' ? [] : organisation.signposts.filter(({ kind }) => kind === 'speaking-up');

export const toInvitedView = ({ code, invitation, language }: Opened): InvitedView => ({
  invitation,
  language,
  hidden: [{ name: 'code', value: code }],
  paths: pathsFor(invitation.organisation.slug, language),
  signposts: signpostsFor(invitation),
});

export const toAboutView = (opened: Opened): AboutView => ({
  ...toInvitedView(opened),
  items: itemsFor(opened.invitation.questionnaire, opened.invitation.audience).length,
});

/** The view of `answer/form`, empty. */
export const toFormView = (
  boxOrigin: string,
  { invitation, ticket }: StartedView,
  language: Language,
): BallotFormView & { readonly language: Language } => ({
  ...ballotFormView(boxOrigin, {
    ticket,
    language,
    questionnaire: invitation.questionnaire,
    thresholds: invitation.thresholds,
    subjectName: invitation.subjectName,
    values: NO_ANSWERS,
    knowsNamed: false,
    problems: [],
  }),
  language,
});
