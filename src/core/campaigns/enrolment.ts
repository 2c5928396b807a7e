import type { Role } from '../access/roles.js';

/** As much of a person as it takes to say what they can be for a leader. */
export interface Fitness {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly lineManagerId: string | null;
  /** Works here no more. */
  readonly leftOn: string | null;
}

/** Somebody who works here and can receive feedback. */
export const canLead = ({ roles, leftOn }: Fitness): boolean => leftOn === null && roles.includes('leader');

/** A trained person, not the leader, not the one who appraises the leader, and not HR. */
export const canFacilitate = (leader: Fitness, facilitator: Fitness): boolean =>
  facilitator.roles.includes('facilitator') &&
  !facilitator.roles.includes('hr') &&
  facilitator.leftOn === null &&
  facilitator.id !== leader.id &&
  facilitator.id !== leader.lineManagerId;

/**
 * Somebody with the role who works here, is not the leader, and is not managed by the leader: who is asked to watch over
 * somebody's choice must not depend on them.
 */
export const canApprove = (leader: Pick<Fitness, 'id'>, approver: Fitness): boolean =>
  approver.roles.includes('approver') &&
  approver.leftOn === null &&
  approver.id !== leader.id &&
  approver.lineManagerId !== leader.id;

/** Why somebody of an earlier campaign, or of a unit, cannot be enrolled; `null` when they can. */
export type EnrolmentGap = 'left' | 'no-leader' | 'no-facilitator';

export function gapOf(leader: Fitness, facilitators: readonly Fitness[]): EnrolmentGap | null {
  if (leader.leftOn !== null) return 'left';
  if (!canLead(leader)) return 'no-leader';
  return facilitators.some((one) => canFacilitate(leader, one)) ? null : 'no-facilitator';
}

/** Who reads a leader's report first, and who reads the comments after them; `null` where nobody can. */
export interface Readers {
  readonly facilitator: string | null;
  readonly secondReader: string | null;
}

/**
 * Shares the leaders out among the facilitators in turn, passing over whoever cannot be this leader's; the next one who can
 * reads the comments as well. The same people in the same order get the same, so that what was looked at is what comes.
 */
export function sharedOut(leaders: readonly Fitness[], facilitators: readonly Fitness[]): readonly Readers[] {
  let turn = 0;
  return leaders.map((leader) => {
    const inTurn = facilitators.flatMap((_, at) => facilitators[(turn + at) % facilitators.length] ?? []);
    const [first, second] = inTurn.filter((one) => canFacilitate(leader, one));
    if (first) turn += inTurn.indexOf(first) + 1;
    return { facilitator: first?.id ?? null, secondReader: second?.id ?? null };
  });
}
