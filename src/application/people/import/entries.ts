import { randomUUID } from 'node:crypto';
import { mailboxOf } from '../../../core/people/mailbox.js';
import type { KnownPerson } from './known-people.js';
import type { CheckedLine, LineProblem, PersonLine } from './person-line.js';

/** A line, and whom of the register it is about; `before` is `null` for somebody new. */
export interface Entry {
  readonly line: PersonLine;
  readonly id: string;
  readonly before: KnownPerson | null;
}

export interface Entries {
  /** Lines of people, good so far or not, in the order of the file. */
  readonly entries: readonly Entry[];
  readonly problems: readonly LineProblem[];
}

const problemAt = (line: number, problem: string, params: LineProblem['params']): LineProblem => ({
  line,
  problem,
  params,
});

const nameOf = ({ givenName, familyName }: Pick<PersonLine, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`;

/** The same number, address or mailbox on an earlier line. */
function repetition(
  { line, staffNumber, email }: PersonLine,
  earlier: ReadonlyMap<string, number>,
): LineProblem | null {
  const byNumber = earlier.get(`number ${staffNumber}`);
  if (byNumber !== undefined) return problemAt(line, 'person-twice', { first: byNumber, text: staffNumber });
  const byAddress = earlier.get(`address ${email}`);
  if (byAddress !== undefined) return problemAt(line, 'address-twice', { first: byAddress, text: email });
  const byMailbox = earlier.get(`mailbox ${mailboxOf(email)}`);
  return byMailbox === undefined ? null : problemAt(line, 'mailbox-twice', { first: byMailbox, text: email });
}

function repetitions(people: readonly PersonLine[]): LineProblem[] {
  const earlier = new Map<string, number>();
  const problems: LineProblem[] = [];
  for (const person of people) {
    const problem = repetition(person, earlier);
    if (problem !== null) problems.push(problem);
    const keys = [
      `number ${person.staffNumber}`,
      `address ${person.email}`,
      `mailbox ${mailboxOf(person.email)}`,
    ];
    for (const key of keys) if (!earlier.has(key)) earlier.set(key, person.line);
  }
  return problems;
}

/** The staff number decides; whoever was added by hand without one is known by their address and given the number. */
function beforeOf(
  line: PersonLine,
  byNumber: ReadonlyMap<string, KnownPerson>,
  byAddress: ReadonlyMap<string, KnownPerson>,
): KnownPerson | null {
  const known = byNumber.get(line.staffNumber);
  if (known) return known;
  const sameAddress = byAddress.get(line.email);
  return sameAddress?.staffNumber === null ? sameAddress : null;
}

/** Addresses that somebody keeps whom the file leaves alone, or to whom it gives no other. */
function addressConflicts(entries: readonly Entry[], people: readonly KnownPerson[]): LineProblem[] {
  const moving = new Map(entries.map(({ id, line }) => [id, line.email]));
  const kept = people.map((person) => ({ person, email: moving.get(person.id) ?? person.email }));
  const owners = new Map(kept.map(({ person, email }) => [mailboxOf(email), person]));
  return entries.flatMap(({ line, id }) => {
    const owner = owners.get(mailboxOf(line.email));
    if (owner === undefined || owner.id === id || moving.has(owner.id)) return [];
    const params = { text: line.email, name: nameOf(owner), number: owner.staffNumber ?? '–' };
    return [problemAt(line.line, 'address-taken', params)];
  });
}

/** Finds everybody of the file in the register. Lines with a broken cell are not looked at any further. */
export function entriesOf(checked: readonly CheckedLine[], people: readonly KnownPerson[]): Entries {
  const broken = checked.flatMap(({ problems }) => problems);
  const sound = checked.filter(({ problems }) => problems.length === 0).map(({ person }) => person);
  const twice = repetitions(sound);
  const repeated = new Set(twice.map(({ line }) => line));
  const byNumber = new Map(
    people.flatMap((person) => (person.staffNumber === null ? [] : [[person.staffNumber, person] as const])),
  );
  const byAddress = new Map(people.map((person) => [person.email, person]));
  const entries = sound
    .filter(({ line }) => !repeated.has(line))
    .map((line) => {
      const before = beforeOf(line, byNumber, byAddress);
      return { line, before, id: before?.id ?? randomUUID() };
    });
  return { entries, problems: [...broken, ...twice, ...addressConflicts(entries, people)] };
}
