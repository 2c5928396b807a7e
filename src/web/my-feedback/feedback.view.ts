import type { OwnSubjectView } from '../../application/reports/reports.view.js';
import { NextStep, nextStep, stillAsking } from './next-step.js';

/** A link with the words `leader:step.<step>.action`. */
interface StepLink {
  readonly step: NextStep;
  readonly href: string | null;
}

interface Task {
  readonly task: 'self-assessment' | 'raters' | 'report' | 'plan';
  /** `leader:task-status.<status>` */
  readonly status: 'finished' | 'to-do' | 'missed' | 'asked' | 'not-yet' | 'ready' | 'after-report';
  /** `null` where there is nothing to open. */
  readonly href: string | null;
}

/** One campaign on the leader's own page. */
export interface FeedbackView {
  readonly subject: OwnSubjectView;
  readonly asking: boolean;
  readonly next: StepLink;
  readonly tasks: readonly Task[];
}

const pathsOf = ({ id }: OwnSubjectView) => ({
  selfAssessment: `/subjects/${id}/self-assessment`,
  raters: `/subjects/${id}/raters`,
  report: `/subjects/${id}/report`,
  plan: `/my-feedback/${id}/plan`,
});

const HREF_OF: Readonly<Partial<Record<NextStep, keyof ReturnType<typeof pathsOf>>>> = {
  'self-assess': 'selfAssessment',
  'add-raters': 'raters',
  'add-more-raters': 'raters',
  'wait-for-approval': 'raters',
  'wait-for-start': 'raters',
  'wait-for-answers': 'raters',
  'read-report': 'report',
};

const linkTo = (subject: OwnSubjectView): StepLink => {
  const step = nextStep(subject);
  const name = HREF_OF[step];
  return { step, href: name === undefined ? null : pathsOf(subject)[name] };
};

const selfAssessmentTask = (subject: OwnSubjectView): Task => {
  const href = pathsOf(subject).selfAssessment;
  if (subject.selfAssessed) return { task: 'self-assessment', status: 'finished', href };
  if (stillAsking(subject)) return { task: 'self-assessment', status: 'to-do', href };
  return { task: 'self-assessment', status: 'missed', href: null };
};

const ratersTask = (subject: OwnSubjectView): Task => ({
  task: 'raters',
  status: subject.ratersAsked > 0 ? 'asked' : stillAsking(subject) ? 'to-do' : 'missed',
  href: pathsOf(subject).raters,
});

const reportTask = (subject: OwnSubjectView): Task =>
  subject.released
    ? { task: 'report', status: 'ready', href: pathsOf(subject).report }
    : { task: 'report', status: 'not-yet', href: null };

/** There is nothing to choose from before the report is there. */
const planTasks = (subject: OwnSubjectView): readonly Task[] =>
  subject.released ? [{ task: 'plan', status: 'after-report', href: pathsOf(subject).plan }] : [];

export const toFeedbackView = (subject: OwnSubjectView): FeedbackView => ({
  subject,
  asking: stillAsking(subject),
  next: linkTo(subject),
  tasks: [selfAssessmentTask(subject), ratersTask(subject), reportTask(subject), ...planTasks(subject)],
});
