import { ANONYMOUS_GROUPS, RATER_GROUPS, RaterGroup } from '../questionnaires/questionnaire.js';
import { choosePool, Pool } from './choose-pool.js';
import { CellGroup, Thresholds } from './cell-group.js';
import { GroupOutcome } from './frozen-results.js';

export interface GroupFacts {
  /** Valid ballots per group, known from counting alone: nothing has been decrypted yet. */
  readonly ballots: Readonly<Record<RaterGroup, number>>;
  /** How many second codes were used: as many ballots may be a second one by the same person. */
  readonly replacements: Readonly<Partial<Record<RaterGroup, number>>>;
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
  /** As in the facts, for whatever else counts people. */
  readonly replacements: GroupFacts['replacements'];
}

/** R3: one named person is enough. */
const MANAGER_MINIMUM = 1;

const minimumOf = (group: RaterGroup, thresholds: Thresholds): number =>
  group === 'manager' ? MANAGER_MINIMUM : thresholds[group];

/** Nobody counts the line manager, who is named: for them a second ballot weakens no promise. */
const secondBallots = (group: RaterGroup, { replacements }: GroupFacts): number =>
  group === 'manager' ? 0 : (replacements[group] ?? 0);

/** People who have certainly answered. Worked number: of 5 ballots with one replacement, 4. */
const peopleIn = (group: RaterGroup, facts: GroupFacts): number =>
  Math.max(0, facts.ballots[group] - secondBallots(group, facts));

const isReached = (group: RaterGroup, facts: GroupFacts): boolean =>
  peopleIn(group, facts) >= minimumOf(group, facts.thresholds);

const failingGroups = (facts: GroupFacts) =>
  ANONYMOUS_GROUPS.filter(
    (group) => !facts.notApplicable.includes(group) && facts.ballots[group] > 0 && !isReached(group, facts),
  );

const outcomeOf = (group: RaterGroup, facts: GroupFacts, pool: Pool | null): GroupOutcome => {
  if (facts.notApplicable.includes(group)) return 'not-applicable';
  if (facts.ballots[group] === 0) return 'none';
  if (isReached(group, facts)) return 'published';
  return pool?.members.some((member) => member === group) ? 'pooled' : 'destroyed';
};

const pooledCell = ({ members, minimum }: Pool, facts: GroupFacts): CellPlan => ({
  group: 'pooled',
  members,
  minimum: members.reduce((total, group) => total + secondBallots(group, facts), minimum),
});

/**
 * R1-R3, decided from counts before anything is opened: a group that reaches its threshold is published and never enters
 * a pool; the failing ones are pooled if they may be, otherwise destroyed unread. A replacement helps no group over its
 * threshold, and raises by one what every item of its cell has to reach.
 */
export const decideGroups = (facts: GroupFacts): GroupDecision => {
  const people = {
    peer: peopleIn('peer', facts),
    'direct-report': peopleIn('direct-report', facts),
    other: peopleIn('other', facts),
    patient: peopleIn('patient', facts),
  };
  const pool = choosePool(failingGroups(facts), people, facts.thresholds);
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
        minimum: minimumOf(group, facts.thresholds) + secondBallots(group, facts),
      })),
      ...(pool === null ? [] : [pooledCell(pool, facts)]),
    ],
    replacements: facts.replacements,
  };
};
