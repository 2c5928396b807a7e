import { GroupDecision } from '../disclosure/decide-groups.js';
import { GroupOutcome, SubjectResults } from '../disclosure/frozen-results.js';
import { Questionnaire, RaterGroup } from '../questionnaires/questionnaire.js';
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

/** Everything that is kept about one subject; a cell that spoiled ballots made too small is destroyed as a whole. */
export const tallySubject = (opened: OpenedSubject, shuffle: Shuffle): SubjectResults => {
  const { subjectRef, decision, ballots, questionnaire } = opened;
  const tallied = decision.cells.map((plan) => ({ plan, cell: tallyBallots(plan, ballots, questionnaire) }));
  const lost = new Set(tallied.flatMap(({ plan, cell }) => (cell === null ? plan.members : [])));
  const members = new Set(decision.cells.flatMap((plan) => plan.members));
  const kept = ballots.filter(({ group }) => members.has(group) && !lost.has(group));
  const outcome = (group: RaterGroup): GroupOutcome =>
    lost.has(group) ? 'destroyed' : decision.outcomes[group];
  return {
    subjectRef,
    outcomes: {
      manager: outcome('manager'),
      peer: outcome('peer'),
      'direct-report': outcome('direct-report'),
      other: outcome('other'),
      patient: outcome('patient'),
    },
    cells: tallied.flatMap(({ cell }) => (cell === null ? [] : [cell])),
    comments: shuffle(tallyComments(kept)),
    managerComments: managerComments(kept),
    conditions: tallyConditions(kept, questionnaire),
  };
};
