import type { StartedView } from '../../application/answering/answering.view.js';
import type { Language } from '../../core/language.js';
import { NO_ANSWERS } from '../../core/questionnaires/answer-values.js';
import { BallotFormView, ballotFormView, Ticket } from '../../platform/pages/ballot-form.js';
import { AnsweringPaths, other, pathsFor } from './answering-paths.js';
import { InBrowser, Opened, toInBrowser } from './in-browser.view.js';

/** The view of `answer/in-browser`. */
export interface InBrowserFormView extends BallotFormView {
  readonly language: Language;
  readonly inBrowser: InBrowser &
    Pick<AnsweringPaths, 'change' | 'lost' | 'otherLanguage'> & { readonly withoutScript: string };
}

function emptyForm(
  boxOrigin: string,
  { invitation, ticket }: Pick<StartedView, 'invitation'> & { readonly ticket: Ticket },
  language: Language,
): BallotFormView & { readonly language: Language } {
  const view = ballotFormView(boxOrigin, {
    ticket,
    sending: 'first',
    language,
    questionnaire: invitation.questionnaire,
    thresholds: invitation.thresholds,
    subjectName: invitation.subjectName,
    values: NO_ANSWERS,
    knowsNamed: false,
    problems: [],
  });
  return { ...view, language };
}

/** Without a token, which the browser takes for itself when the answers are sent. */
const NO_TOKEN = { tokenInput: '', receiptHash: '', token: '' } as const;

/** The same questions as in `answer/form`. Nothing is hidden in this form: our script sends it, never the browser. */
export function toInBrowserFormView(boxOrigin: string, opened: Opened): InBrowserFormView {
  const { invitation, language } = opened;
  const { organisation, manifest, group, seal } = invitation;
  const [campaign, subject] = [manifest.campaignId, manifest.subjectRef];
  const ticket = { organisation: organisation.slug, campaign, subject, group, seal, ...NO_TOKEN };
  const paths = pathsFor(organisation.slug, language);
  const otherLanguage = {
    action: pathsFor(organisation.slug, other(language)).startInBrowser,
    language: other(language),
  };
  return {
    ...emptyForm(boxOrigin, { invitation, ticket }, language),
    hidden: [],
    switchLanguage: null,
    inBrowser: {
      ...toInBrowser(boxOrigin, opened),
      change: paths.change,
      lost: paths.lost,
      withoutScript: paths.start,
      otherLanguage,
    },
  };
}

/** The view of `answer/form`, empty. */
export const toFormView = (boxOrigin: string, started: StartedView, language: Language) =>
  emptyForm(boxOrigin, started, language);
