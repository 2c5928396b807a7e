import { randomUUID } from 'node:crypto';
import type { Language } from '../../core/language.js';
import { mailboxOf } from '../../core/people/mailbox.js';
import type { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import { isLimited } from '../access/rater-load.js';
import { isSameMailbox, isStaffGroup } from '../access/staff-addresses.js';
import type { LineProblem, RaterLine } from './rater-csv.js';

/** What the register knows about a campaign before a list is imported. */
export interface KnownRaters {
  readonly organisationId: string;
  readonly defaultLanguage: Language;
  /** By the leader's address. */
  readonly subjectIds: ReadonlyMap<string, string>;
  readonly assignments: readonly AssignmentEntity[];
  /** Addresses of the list that belong to nobody here. */
  readonly outside: ReadonlySet<string>;
  /** How many leaders ask each mailbox already, and how many may. */
  readonly loads: ReadonlyMap<string, number>;
  readonly limit: number;
}

export interface RaterRows {
  readonly rows: readonly AssignmentEntity[];
  readonly problems: readonly LineProblem[];
}

type Outcome =
  | { readonly kind: 'row'; readonly row: AssignmentEntity }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'unchanged' };

/** A second address of one mailbox is the same person. */
const keyOf = ({ subjectId, email }: Pick<AssignmentEntity, 'subjectId' | 'email'>): string =>
  `${subjectId} ${mailboxOf(email)}`;

const problem = (code: string): Outcome => ({ kind: 'problem', problem: code });

/** Whom the lines so far, and the register before them, ask already. */
interface Asked {
  readonly before: ReadonlyMap<string, AssignmentEntity>;
  readonly inThisList: Set<string>;
  readonly withManager: Set<string>;
  readonly added: Map<string, number>;
}

/** Nobody from outside among staff, and nobody asked by more leaders than they can answer about with care. */
function refusal(
  { email, relationship }: RaterLine['rater'],
  { outside, loads, limit }: KnownRaters,
  { added }: Asked,
): string | null {
  if (isStaffGroup(relationship) && outside.has(email)) return 'csv-outside';
  const mailbox = mailboxOf(email);
  const load = (loads.get(mailbox) ?? 0) + (added.get(mailbox) ?? 0);
  return isLimited(relationship) && load >= limit ? 'csv-overloaded' : null;
}

/** The same rater again changes nothing; a second relationship or address of theirs is a mistake. */
function againstExisting(existing: AssignmentEntity, { email, relationship }: RaterLine['rater']): Outcome {
  if (existing.email !== email) return problem('csv-same-mailbox');
  return existing.relationship === relationship ? { kind: 'unchanged' } : problem('csv-relationship-differs');
}

function outcomeOf({ leaderEmail, rater }: RaterLine, known: KnownRaters, asked: Asked): Outcome {
  const subjectId = known.subjectIds.get(leaderEmail);
  if (subjectId === undefined) return problem('csv-leader-unknown');
  const { name, email, relationship, language = known.defaultLanguage } = rater;
  if (isSameMailbox(email, leaderEmail)) return problem('rater-is-subject');
  const key = keyOf({ subjectId, email });
  if (asked.inThisList.has(key)) return problem('csv-duplicate');
  const existing = asked.before.get(key);
  if (existing) return againstExisting(existing, rater);
  if (relationship === 'manager' && asked.withManager.has(subjectId)) return problem('csv-second-manager');
  const refused = refusal(rater, known, asked);
  if (refused !== null) return problem(refused);
  const { organisationId } = known;
  return {
    kind: 'row',
    row: { id: randomUUID(), organisationId, subjectId, name, email, relationship, language },
  };
}

function remember({ row }: { readonly row: AssignmentEntity }, asked: Asked): void {
  asked.inThisList.add(keyOf(row));
  const mailbox = mailboxOf(row.email);
  asked.added.set(mailbox, (asked.added.get(mailbox) ?? 0) + 1);
  if (row.relationship === 'manager') asked.withManager.add(row.subjectId);
}

/** The rows that a list adds. Each rater of a leader is named once, and one line manager. */
export function rowsForList(lines: readonly RaterLine[], known: KnownRaters): RaterRows {
  const asked: Asked = {
    before: new Map(known.assignments.map((assignment) => [keyOf(assignment), assignment])),
    inThisList: new Set(),
    added: new Map(),
    withManager: new Set(
      known.assignments
        .filter(({ relationship }) => relationship === 'manager')
        .map(({ subjectId }) => subjectId),
    ),
  };
  const rows: AssignmentEntity[] = [];
  const problems: LineProblem[] = [];
  for (const line of lines) {
    const outcome = outcomeOf(line, known, asked);
    if (outcome.kind === 'problem') problems.push({ line: line.line, problem: outcome.problem });
    if (outcome.kind !== 'row') continue;
    rows.push(outcome.row);
    remember(outcome, asked);
  }
  return { rows, problems };
}
