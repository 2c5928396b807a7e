import { circlesIn } from '../../../core/people/circles.js';
import type { Entry } from './entries.js';
import type { KnownPerson } from './known-people.js';
import type { LineProblem } from './person-line.js';

export interface ManagerPlan {
  /** By the id of a person whose line can be taken in. `null`: nobody here. */
  readonly managers: ReadonlyMap<string, string | null>;
  readonly problems: readonly LineProblem[];
}

interface Reference {
  readonly id: string;
  /** The line that adds this person; `null` where the register has them already. */
  readonly addedBy: number | null;
}

/** Everybody who can be named as a manager, by staff number and by address. */
function referencesOf(
  entries: readonly Entry[],
  people: readonly KnownPerson[],
): ReadonlyMap<string, Reference> {
  const working = people.filter(({ left }) => !left);
  const known = working.flatMap(({ id, staffNumber, email }) =>
    [staffNumber ?? email, email].map((key) => [key.toUpperCase(), { id, addedBy: null }] as const),
  );
  const listed = entries.flatMap(({ id, line, before }) => {
    const reference = { id, addedBy: before === null ? line.line : null };
    return [line.email, line.staffNumber].map((key) => [key.toUpperCase(), reference] as const);
  });
  return new Map([...known, ...listed]);
}

type Good = ReadonlyMap<number, Entry>;

const without = (good: Good, problems: readonly LineProblem[]): Good => {
  const bad = new Set(problems.map(({ line }) => line));
  return new Map([...good].filter(([line]) => !bad.has(line)));
};

const columnOf = ({ line }: Entry): string => line.names.manager ?? '';

function referenceProblems(good: Good, references: ReadonlyMap<string, Reference>): LineProblem[] {
  return [...good.values()].flatMap((entry) => {
    const { line, manager } = entry.line;
    if (manager === undefined || manager === '') return [];
    const found = references.get(manager.toUpperCase());
    const params = { column: columnOf(entry), text: manager };
    if (found === undefined) return [{ line, problem: 'manager-unknown', params }];
    if (found.id === entry.id) return [{ line, problem: 'manager-of-oneself', params }];
    if (found.addedBy === null || good.has(found.addedBy)) return [];
    return [{ line, problem: 'manager-line-bad', params: { ...params, first: found.addedBy } }];
  });
}

function managersOf(good: Good, references: ReadonlyMap<string, Reference>): Map<string, string | null> {
  return new Map(
    [...good.values()].map(({ id, line, before }) => [
      id,
      line.manager === undefined
        ? (before?.lineManagerId ?? null)
        : (references.get(line.manager.toUpperCase())?.id ?? null),
    ]),
  );
}

const namesIn = (entries: readonly Entry[], people: readonly KnownPerson[]): ReadonlyMap<string, string> =>
  new Map([
    ...people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`] as const),
    ...entries.map(({ id, line }) => [id, `${line.givenName} ${line.familyName}`] as const),
  ]);

/** The longest chain that is written out; a longer one is cut and says so. */
const LONGEST_CHAIN = 8;

function chainText(cycle: readonly string[], names: ReadonlyMap<string, string>): string {
  const named = cycle.slice(0, LONGEST_CHAIN).map((id) => names.get(id) ?? '');
  const rest = cycle.length > LONGEST_CHAIN ? ['…'] : [];
  return [...named, ...rest, named[0] ?? ''].join(' → ');
}

interface Whole {
  readonly entries: readonly Entry[];
  readonly people: readonly KnownPerson[];
}

function cycleProblems(
  good: Good,
  managers: ReadonlyMap<string, string | null>,
  whole: Whole,
): LineProblem[] {
  const graph = new Map<string, string>();
  for (const { id, lineManagerId } of whole.people) if (lineManagerId !== null) graph.set(id, lineManagerId);
  for (const [id, manager] of managers)
    if (manager === null) graph.delete(id);
    else graph.set(id, manager);
  const lines = new Map([...good.values()].map((entry) => [entry.id, entry]));
  const names = namesIn(whole.entries, whole.people);
  return circlesIn(graph).flatMap((cycle) =>
    cycle.flatMap((id) => {
      const entry = lines.get(id);
      const params = { chain: chainText(cycle, names), column: entry ? columnOf(entry) : '' };
      return entry ? [{ line: entry.line.line, problem: 'manager-cycle', params }] : [];
    }),
  );
}

/**
 * Who manages whom once the file is in. A line that cannot stand takes those with it who would have been managed by the
 * person it adds, so the rounds go on until one finds nothing more.
 */
export function planManagers(whole: Whole, badLines: ReadonlySet<number>): ManagerPlan {
  const references = referencesOf(whole.entries, whole.people);
  const problems: LineProblem[] = [];
  let good: Good = new Map(
    whole.entries.filter(({ line }) => !badLines.has(line.line)).map((entry) => [entry.line.line, entry]),
  );
  for (;;) {
    const found = referenceProblems(good, references);
    good = without(good, found);
    const managers = managersOf(good, references);
    const cycles = found.length === 0 ? cycleProblems(good, managers, whole) : [];
    problems.push(...found, ...cycles);
    if (found.length === 0 && cycles.length === 0) return { managers, problems };
    good = without(good, cycles);
  }
}
