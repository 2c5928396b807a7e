import { ClosingStatement } from '../core/campaigns/closing-statement.js';
import { decideGroups, GroupDecision } from '../core/disclosure/decide-groups.js';
import { Thresholds } from '../core/disclosure/cell-group.js';
import { RATER_GROUPS, RaterGroup } from '../core/questionnaires/questionnaire.js';
import { GroupCount } from '../persistence/box/ballot-reader.js';

export interface SubjectPlan {
  readonly subjectRef: string;
  readonly decision: GroupDecision;
  /** More ballots than tokens were taken: at least one is forged and nobody can tell which. */
  readonly surplus: readonly RaterGroup[];
}

export interface OpeningFacts {
  readonly subjectRefs: readonly string[];
  readonly thresholds: Thresholds;
  readonly counts: readonly GroupCount[];
  readonly statement: ClosingStatement;
}

type PerGroup = Readonly<Record<RaterGroup, number>>;

const perGroup = (count: (group: RaterGroup) => number): PerGroup => ({
  manager: count('manager'),
  peer: count('peer'),
  'direct-report': count('direct-report'),
  other: count('other'),
  patient: count('patient'),
});

/** Decides from counts alone which groups may be opened; of the others no ballot is ever decrypted. */
export const planOpening = (facts: OpeningFacts): readonly SubjectPlan[] =>
  facts.subjectRefs.map((subjectRef) => planSubject(subjectRef, facts));

function planSubject(subjectRef: string, { thresholds, counts, statement }: OpeningFacts): SubjectPlan {
  const closing = statement.subjects.find((subject) => subject.subjectRef === subjectRef);
  const own = counts.filter((count) => count.subjectRef === subjectRef);
  const ballots = perGroup((group) => own.find((count) => count.group === group)?.ballots ?? 0);
  const spent = perGroup(
    (group) => ballots[group] + (own.find((count) => count.group === group)?.withdrawn ?? 0),
  );
  const surplus = RATER_GROUPS.filter((group) => spent[group] > (closing?.tokensTaken[group] ?? 0));
  const decision = decideGroups({
    ballots: perGroup((group) => (surplus.includes(group) ? 0 : ballots[group])),
    replacements: closing?.replacements ?? {},
    thresholds,
    notApplicable: closing?.notApplicable ?? [],
  });
  return { subjectRef, surplus, decision: withDestroyed(decision, surplus) };
}

const withDestroyed = (decision: GroupDecision, surplus: readonly RaterGroup[]): GroupDecision => ({
  ...decision,
  outcomes: {
    ...decision.outcomes,
    ...Object.fromEntries(surplus.map((group) => [group, 'destroyed' as const])),
  },
});

/** Whether a ballot of this group may be decrypted. */
export const mayOpen = (plan: SubjectPlan, group: RaterGroup): boolean =>
  plan.decision.cells.some((cell) => cell.members.includes(group));
