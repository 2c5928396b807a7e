import { RaterGroup, COMPONENTS, Item, Questionnaire } from '../questionnaires/questionnaire.js';
import { Rating, Response } from '../questionnaires/response.js';
import { decideGroups, GroupFacts } from '../disclosure/decide-groups.js';
import { OpenedBallot } from './opened-ballot.js';
import { ReportSource } from './report-source.js';
import { tallySubject } from './tally-subject.js';
import { DISCLOSURE_RULES } from '../disclosure/disclosure-rules.js';
import { GroupSpread, SubjectResults } from '../disclosure/frozen-results.js';
import { publish } from '../disclosure/publish.js';

/** A questionnaire, ballots and a report source made by hand for specs. */

const words = (text: string) => ({ en: text, cy: text });

/** Six items per component, the first two of which patients are asked as well: the shape of the shipped pack. */
const ITEMS: readonly Item[] = COMPONENTS.flatMap((component) =>
  [1, 2, 3, 4, 5, 6].map((number) => ({
    key: `${component}-${String(number)}`,
    component,
    wording: {
      self: words(`self ${component} ${String(number)}`),
      colleague: words(`colleague ${component} ${String(number)}`),
      ...(number <= 2 ? { patient: words(`patient ${component} ${String(number)}`) } : {}),
    },
  })),
);

export const QUESTIONNAIRE: Questionnaire = {
  schema: 'tosturi-questionnaire/1',
  key: 'example',
  version: 1,
  licence: 'CC0-1.0',
  title: words('Example'),
  translation: { en: 'original', cy: 'draft-not-validated' },
  stem: { self: words('self'), colleague: words('colleague'), patient: words('patient') },
  ratingScale: [1, 2, 3, 4, 5].map((value) => ({
    value: value as 1 | 2 | 3 | 4 | 5,
    label: words(String(value)),
  })),
  notObserved: words('Not observed'),
  items: ITEMS,
  openQuestions: [
    {
      key: 'keep-doing',
      audience: 'colleague',
      wording: words('Keep?'),
      guidance: words(''),
      maxLength: 500,
    },
    {
      key: 'patient-comment',
      audience: 'patient',
      wording: words('Say?'),
      guidance: words(''),
      maxLength: 500,
    },
  ],
  conditionsQuestion: words('What makes it harder?'),
  conditions: [
    { key: 'workload', label: words('Workload') },
    { key: 'staffing', label: words('Staffing') },
  ],
};

/** All items the same but for those named. */
export const answers = (rating: Rating, others: Readonly<Record<string, Rating>> = {}): Response => ({
  ratings: { ...Object.fromEntries(ITEMS.map(({ key }) => [key, rating])), ...others },
  comments: [],
  conditions: [],
});

export const commented = (response: Response, ...texts: readonly string[]): Response => ({
  ...response,
  comments: texts.map((text) => ({ question: 'keep-doing', text, mode: 'word-for-word' })),
});

/** One ballot per rating, the same on all items. */
export const ballotsOf = (group: RaterGroup, ratings: readonly Rating[]): readonly OpenedBallot[] =>
  ratings.map((rating) => ({ group, response: answers(rating) }));

export const factsOf = (
  ballots: readonly OpenedBallot[],
  notApplicable: readonly RaterGroup[] = [],
): GroupFacts => {
  const count = (group: RaterGroup) => ballots.filter((ballot) => ballot.group === group).length;
  return {
    ballots: {
      manager: count('manager'),
      peer: count('peer'),
      'direct-report': count('direct-report'),
      other: count('other'),
      patient: count('patient'),
    },
    replacements: {},
    thresholds: { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
    notApplicable,
  };
};

/** What the opening would keep of these ballots; comments stay in their order. */
export const resultsOf = (ballots: readonly OpenedBallot[]): SubjectResults =>
  tallySubject(
    {
      subjectRef: 'subject',
      decision: decideGroups(factsOf(ballots)),
      ballots,
      questionnaire: QUESTIONNAIRE,
    },
    (list) => list,
  );

export const sourceOf = (results: SubjectResults, spreads: readonly GroupSpread[] = []): ReportSource => ({
  subject: { name: 'Nia Example', jobTitle: 'Ward manager', organisation: words('Example') },
  campaign: { name: words('Spring'), purpose: 'development', closedOn: '2026-03-29' },
  questionnaire: QUESTIONNAIRE,
  self: null,
  managerName: null,
  table: publish({ questionnaire: QUESTIONNAIRE, results, spreads }, DISCLOSURE_RULES),
  comments: results.comments.map(({ text }) => ({ kind: 'verbatim', text })),
  managerComments: results.managerComments.map(({ text }) => ({ kind: 'verbatim', text })),
  earlier: null,
});
