import { GroupDecision } from '../disclosure/decide-groups.js';
import { Replacements } from '../disclosure/cell-group.js';
import { GroupOutcome, SubjectResults } from '../disclosure/frozen-results.js';
import { ANONYMOUS_GROUPS, Questionnaire, RaterGroup } from '../questionnaires/questionnaire.js';
import { OpenedBallot } from './opened-ballot.js';
import { managerComments, tallyComments } from './tally-comments.js';
import { tallyConditions } from './tally-conditions.js';
import { tallyBallots } from './tally-ballots.js';

export interface OpenedSubject {
  readonly subjectRef: string;
  readonly decision: GroupDecision;
  /** Of the groups that the decision lets be opened, spoiled ones left out. */
  readonly ballots: readonly OpenedBallot[];
  readonly questionnaire: Questionnaire;
}

/** The dice are the caller's. A list of comments in ballot order would keep the two of one writer side by side. */
export type Shuffle = <T>(list: readonly T[]) => readonly T[];

const perGroup = <T>(of: (group: RaterGroup) => T): Readonly<Record<RaterGroup, T>> => ({
  manager: of('manager'),
  peer: of('peer'),
  'direct-report': of('direct-report'),
  other: of('other'),
  patient: of('patient'),
});

/** Everything that is kept about one subject; a cell that spoiled ballots made too small is destroyed as a whole. */
export const tallySubject = (opened: OpenedSubject, shuffle: Shuffle): SubjectResults => {
  const { subjectRef, decision, ballots, questionnaire } = opened;
  const tallied = decision.cells.map((plan) => ({ plan, cell: tallyBallots(plan, ballots, questionnaire) }));
  const lost = new Set(tallied.flatMap(({ plan, cell }) => (cell === null ? plan.members : [])));
  const members = new Set(decision.cells.flatMap((plan) => plan.members));
  const isKept = (group: RaterGroup) => members.has(group) && !lost.has(group);
  const kept = ballots.filter(({ group }) => isKept(group));
  const outcome = (group: RaterGroup): GroupOutcome =>
    lost.has(group) ? 'destroyed' : decision.outcomes[group];
  const replaced = (group: RaterGroup): number => (isKept(group) ? (decision.replacements[group] ?? 0) : 0);
  const secondBallots = ANONYMOUS_GROUPS.reduce((total, group) => total + replaced(group), 0);
  return {
    subjectRef,
    outcomes: perGroup(outcome),
    replacements: perGroup<Replacements>((group) => (replaced(group) > 0 ? 'some' : 'none')),
    cells: tallied.flatMap(({ cell }) => (cell === null ? [] : [cell])),
    comments: shuffle(tallyComments(kept, secondBallots)),
    managerComments: managerComments(kept),
    conditions: tallyConditions(kept, questionnaire, secondBallots),
  };
};
