import { ANONYMOUS_GROUPS, RATER_GROUPS, RaterGroup } from '../questionnaires/questionnaire.js';
import { choosePool, Pool } from './choose-pool.js';
import { CellGroup, GroupOutcome, Thresholds } from './frozen-results.js';

export interface GroupFacts {
  /** Valid ballots per group, known from counting alone: nothing has been decrypted yet. */
  readonly ballots: Readonly<Record<RaterGroup, number>>;
  readonly thresholds: Thresholds;
  readonly notApplicable: readonly RaterGroup[];
}

/** A cell that may be opened: whose ballots go into it and how many it must hold. */
export interface CellPlan {
  readonly group: CellGroup;
  readonly members: readonly RaterGroup[];
  readonly minimum: number;
}

export interface GroupDecision {
  readonly outcomes: Readonly<Record<RaterGroup, GroupOutcome>>;
  readonly cells: readonly CellPlan[];
}

/** R3: one named person is enough. */
const MANAGER_MINIMUM = 1;

const minimumOf = (group: RaterGroup, thresholds: Thresholds): number =>
  group === 'manager' ? MANAGER_MINIMUM : thresholds[group];

const failingGroups = ({ ballots, thresholds, notApplicable }: GroupFacts) =>
  ANONYMOUS_GROUPS.filter(
    (group) => !notApplicable.includes(group) && ballots[group] > 0 && ballots[group] < thresholds[group],
  );

const outcomeOf = (group: RaterGroup, facts: GroupFacts, pool: Pool | null): GroupOutcome => {
  if (facts.notApplicable.includes(group)) return 'not-applicable';
  if (facts.ballots[group] === 0) return 'none';
  if (facts.ballots[group] >= minimumOf(group, facts.thresholds)) return 'published';
  return pool?.members.some((member) => member === group) ? 'pooled' : 'destroyed';
};

/**
 * R1-R3, decided from counts before anything is opened: a group that reaches its threshold is published and never enters
 * a pool; the failing ones are pooled if they may be, otherwise destroyed unread.
 */
export const decideGroups = (facts: GroupFacts): GroupDecision => {
  const pool = choosePool(failingGroups(facts), facts.ballots, facts.thresholds);
  const outcome = (group: RaterGroup) => outcomeOf(group, facts, pool);
  const published = RATER_GROUPS.filter((group) => outcome(group) === 'published');
  return {
    outcomes: {
      manager: outcome('manager'),
      peer: outcome('peer'),
      'direct-report': outcome('direct-report'),
      other: outcome('other'),
      patient: outcome('patient'),
    },
    cells: [
      ...published.map((group) => ({
        group,
        members: [group],
        minimum: minimumOf(group, facts.thresholds),
      })),
      ...(pool === null ? [] : [{ group: 'pooled' as const, ...pool }]),
    ],
  };
};
