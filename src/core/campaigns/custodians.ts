import { Role } from '../access/roles.js';
import { FieldProblem } from '../errors.js';
import { CampaignState } from './life-cycle.js';

/** The ceremony: three people each keep a share of the key to the box, and any two of them open it. */
export const CUSTODIANS = 3;
export const CUSTODIANS_NEEDED = 2;

/** Their places, from 1, as the people themselves are told. */
export const CUSTODIAN_POSITIONS = [1, 2, 3] as const;
export type CustodianPosition = (typeof CUSTODIAN_POSITIONS)[number];

export interface CustodianCandidate {
  readonly personId: string;
  readonly roles: readonly Role[];
}

const isHr = ({ roles }: CustodianCandidate): boolean => roles.includes('hr');

function problemWith(
  candidate: CustodianCandidate | null,
  earlier: readonly CustodianCandidate[],
  leaders: ReadonlySet<string>,
): string | null {
  if (candidate === null) return 'custodian-missing';
  if (earlier.some(({ personId }) => personId === candidate.personId)) return 'custodian-twice';
  if (leaders.has(candidate.personId)) return 'custodian-is-leader';
  // Two people of HR would be enough to open the box, and HR is whom raters have to be able to rely on least.
  return isHr(candidate) && earlier.some(isHr) ? 'custodian-second-hr' : null;
}

/**
 * What stands in the way of these three, by place. A leader must not keep the key to what is said about them.
 * Fields are `custodian1` to `custodian3`.
 */
export function custodianProblems(
  candidates: readonly (CustodianCandidate | null)[],
  leaderIds: readonly string[],
): readonly FieldProblem[] {
  const leaders = new Set(leaderIds);
  const named = CUSTODIAN_POSITIONS.map((position) => candidates[position - 1] ?? null);
  return named.flatMap((candidate, index) => {
    const earlier = named.slice(0, index).filter((other) => other !== null);
    const problem = problemWith(candidate, earlier, leaders);
    return problem === null ? [] : [{ field: `custodian${String(index + 1)}`, problem }];
  });
}

/** What a custodian has to do now. `over`: their words open nothing any more, or are no longer needed. */
export type CustodyStage = 'collect' | 'keep' | 'give-back' | 'given-back' | 'over';

export interface CustodianProgress {
  readonly collected: boolean;
  readonly returned: boolean;
}

/** Before the lock there are no words yet, and nothing to do with them: `null`. */
export function custodyStage(
  state: CampaignState,
  own: CustodianProgress,
  returnedByAll: number,
): CustodyStage | null {
  if (state === 'draft') return null;
  if (state === 'locked' || state === 'collecting') return own.collected ? 'keep' : 'collect';
  if (state !== 'closed' || returnedByAll >= CUSTODIANS_NEEDED) return 'over';
  return own.returned ? 'given-back' : 'give-back';
}
