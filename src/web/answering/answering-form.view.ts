import type { StartedView } from '../../application/answering/answering.view.js';
import type { Language } from '../../core/language.js';
import { NO_ANSWERS } from '../../core/questionnaires/answer-values.js';
import { BallotFormView, ballotFormView, Ticket } from '../../platform/pages/ballot-form.js';
import { Stencil, Words } from '../../platform/pages/stencil.js';
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

/** All that differs between two raters of one group who read the same language. */
export interface RaterWords extends Words {
  readonly subjectName: string;
  readonly code: string;
  readonly manifest: string;
}

/** The same questions as in `answer/form`. Nothing is hidden in this form: our script sends it, never the browser. */
function inBrowserFormView(boxOrigin: string, opened: Opened, words: RaterWords): InBrowserFormView {
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
    ...emptyForm(
      boxOrigin,
      { invitation: { ...invitation, subjectName: words.subjectName }, ticket },
      language,
    ),
    hidden: [],
    switchLanguage: null,
    inBrowser: {
      ...toInBrowser(boxOrigin, opened),
      code: words.code,
      manifest: words.manifest,
      change: paths.change,
      lost: paths.lost,
      withoutScript: paths.start,
      otherLanguage,
    },
  };
}

/** Drawn once for each group and language of a questionnaire; never for a leader, so that no answer's traces are kept. */
export function toInBrowserForm(boxOrigin: string, opened: Opened): Stencil<RaterWords> {
  const { code, invitation, language } = opened;
  const { organisation, group, questionnaire, subjectName, thresholds } = invitation;
  const variant = [organisation.slug, group, ...Object.values(thresholds)].join(' ');
  const words = { subjectName, code, manifest: toInBrowser(boxOrigin, opened).manifest };
  const viewWith = (some: RaterWords): InBrowserFormView => inBrowserFormView(boxOrigin, opened, some);
  return new Stencil({ questions: questionnaire, language, variant }, words, viewWith);
}

/** The view of `answer/form`, empty. */
export const toFormView = (boxOrigin: string, started: StartedView, language: Language) =>
  emptyForm(boxOrigin, started, language);
