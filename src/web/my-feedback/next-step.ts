import type { OwnSubjectView } from '../../application/reports/reports.view.js';

/** What a leader can do next; the words are `leader:step.<step>`. */
export type NextStep =
  | 'self-assess'
  | 'add-raters'
  | 'add-more-raters'
  | 'wait-for-approval'
  | 'wait-for-start'
  | 'wait-for-answers'
  | 'wait-for-opening'
  | 'wait-for-facilitator'
  | 'read-report';

export const stillAsking = ({ campaignState }: Pick<OwnSubjectView, 'campaignState'>): boolean =>
  ['draft', 'locked', 'collecting'].includes(campaignState);

/** One's own view comes first: it must not be coloured by what others say. */
export function nextStep(subject: OwnSubjectView): NextStep {
  if (subject.released) return 'read-report';
  if (subject.campaignState === 'closed') return 'wait-for-opening';
  if (!stillAsking(subject)) return 'wait-for-facilitator';
  if (!subject.selfAssessed) return 'self-assess';
  if (subject.ratersState === 'more-asked') return 'add-more-raters';
  if (subject.ratersState === 'submitted') return 'wait-for-approval';
  if (subject.ratersAsked === 0) return 'add-raters';
  return subject.campaignState === 'collecting' ? 'wait-for-answers' : 'wait-for-start';
}
