import { createHash } from 'node:crypto';
import { mayGrant } from '../../../core/access/granting.js';
import type { Role } from '../../../core/access/roles.js';
import { pathText } from '../../../core/people/unit-path.js';
import type { Actor } from '../../access/actor.js';
import { Entry, entriesOf } from './entries.js';
import type { KnownPerson, KnownRegister } from './known-people.js';
import { planManagers } from './manager-plan.js';
import { checkLine, LineProblem } from './person-line.js';
import type { PeopleTable } from './people-csv.js';
import { NewUnit, UnitPlan } from './unit-plan.js';

/** What a person's row becomes. */
export type PlannedPerson = Omit<KnownPerson, 'left' | 'mailbox' | 'staffNumber'> & {
  readonly staffNumber: string;
};

export interface PlannedChange {
  readonly line: number;
  readonly before: KnownPerson;
  readonly after: PlannedPerson;
  readonly fields: readonly ChangedField[];
}

const FIELDS = [
  'staffNumber',
  'email',
  'givenName',
  'familyName',
  'jobTitle',
  'unitId',
  'lineManagerId',
  'language',
  'roles',
] as const;
export type ChangedField = (typeof FIELDS)[number] | 'left';

export interface ImportPlan {
  readonly added: readonly PlannedPerson[];
  readonly changed: readonly PlannedChange[];
  readonly unchanged: number;
  readonly newUnits: readonly NewUnit[];
  /** People with a staff number who work here and are not in the file. */
  readonly missing: readonly KnownPerson[];
  readonly problems: readonly LineProblem[];
  readonly ignoredColumns: readonly string[];
  /** Stands for all of it: another one means that the register is no longer what was looked at. */
  readonly digest: string;
}

/** A file gives and takes the roles that HR may give; those above it gives only, and only from who may. */
function rolesAfter({ line, before }: Entry): readonly Role[] {
  if (line.roles === undefined) return before?.roles ?? [];
  const above = (before?.roles ?? []).filter((role) => !mayGrant({ personId: '', roles: ['hr'] }, role));
  return [...new Set([...above, ...line.roles])].toSorted();
}

function roleProblems(entry: Entry, actor: Actor): LineProblem[] {
  const held = entry.before?.roles ?? [];
  const refused = rolesAfter(entry).find((role) => !held.includes(role) && !mayGrant(actor, role));
  if (refused === undefined) return [];
  const params = { column: entry.line.names.roles ?? '', text: refused };
  return [{ line: entry.line.line, problem: 'role-not-yours', params }];
}

interface UnitChoice {
  readonly ids: ReadonlyMap<string, string | null>;
  readonly problems: readonly LineProblem[];
}

function chooseUnits(entries: readonly Entry[], units: UnitPlan): UnitChoice {
  const ids = new Map<string, string | null>();
  const problems: LineProblem[] = [];
  for (const { id, line, before } of entries) {
    const found = line.unit === undefined ? null : units.find(line.unit);
    if (found === null) ids.set(id, before?.unitId ?? null);
    else if (found.kind === 'unit') ids.set(id, found.id);
    else {
      const params = { column: line.names.unit ?? '', text: pathText(line.unit ?? []) };
      problems.push({ line: line.line, problem: `unit-${found.kind}`, params });
    }
  }
  return { ids, problems };
}

interface Places {
  readonly unitIds: ReadonlyMap<string, string | null>;
  readonly managers: ReadonlyMap<string, string | null>;
  readonly register: KnownRegister;
}

function after(entry: Entry, { unitIds, managers, register }: Places): PlannedPerson {
  const { id, line, before } = entry;
  return {
    id,
    staffNumber: line.staffNumber,
    email: line.email,
    givenName: line.givenName,
    familyName: line.familyName,
    jobTitle: line.jobTitle ?? before?.jobTitle ?? '',
    unitId: unitIds.get(id) ?? null,
    lineManagerId: managers.get(id) ?? null,
    language: line.language ?? before?.language ?? register.defaultLanguage,
    roles: rolesAfter(entry),
  };
}

const sameRoles = (first: readonly Role[], second: readonly Role[]): boolean =>
  first.toSorted().join() === second.toSorted().join();

const changedFields = (before: KnownPerson, planned: PlannedPerson): readonly ChangedField[] => [
  ...FIELDS.filter((field) =>
    field === 'roles' ? !sameRoles(before.roles, planned.roles) : before[field] !== planned[field],
  ),
  // Whoever is in the list again works here again.
  ...(before.left ? (['left'] as const) : []),
];

const digestOf = (plan: Omit<ImportPlan, 'digest'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        plan.added.map(({ staffNumber, email }) => [staffNumber, email]),
        plan.changed.map(({ line, before, fields }) => [line, before, fields]),
        plan.missing.map(({ id }) => id),
        plan.newUnits.map(({ path }) => path),
        plan.problems.map(({ line, problem }) => [line, problem]),
        plan.unchanged,
      ]),
    )
    .digest('hex');

interface Wish {
  readonly actor: Actor;
  readonly unknownUnits: 'refuse' | 'create';
}

const missingFrom = (table: PeopleTable, { people }: KnownRegister, actor: Actor): readonly KnownPerson[] => {
  const listed = new Set(table.rows.map(({ cells }) => (cells.staffNumber?.text ?? '').toUpperCase()));
  return people.filter(
    ({ id, staffNumber, left }) =>
      !left && staffNumber !== null && !listed.has(staffNumber) && id !== actor.personId,
  );
};

interface Choices extends Places {
  readonly entries: readonly Entry[];
  readonly made: readonly NewUnit[];
  readonly problems: readonly LineProblem[];
}

/** Roles, units and managers in turn; a line that cannot stand makes no unit and manages nobody. */
function choose(table: PeopleTable, register: KnownRegister, wish: Wish): Choices {
  const { entries, problems: early } = entriesOf(table.rows.map(checkLine), register.people);
  const roles = entries.flatMap((entry) => roleProblems(entry, wish.actor));
  const bad = new Set([...early, ...roles].map(({ line }) => line));
  const unitPlan = new UnitPlan(register.units, wish.unknownUnits);
  const standing = entries.filter(({ line }) => !bad.has(line.line));
  const units = chooseUnits(standing, unitPlan);
  for (const { line } of units.problems) bad.add(line);
  const { managers, problems } = planManagers({ entries, people: register.people }, bad);
  return {
    entries: entries.filter(({ id }) => managers.has(id)),
    register,
    unitIds: units.ids,
    managers,
    made: unitPlan.made,
    problems: [...early, ...roles, ...units.problems, ...problems],
  };
}

/** The units that somebody will be in, and those above them. */
function neededUnits(made: readonly NewUnit[], people: readonly PlannedPerson[]): readonly NewUnit[] {
  const needed = new Set(people.map(({ unitId }) => unitId));
  for (const { id, parentId } of made.toReversed()) if (needed.has(id)) needed.add(parentId);
  return made.filter(({ id }) => needed.has(id));
}

/** What taking a file in would do, and everything in it that cannot be taken in. */
export function planImport(table: PeopleTable, register: KnownRegister, wish: Wish): ImportPlan {
  const choices = choose(table, register, wish);
  const rows = choices.entries.map((entry) => ({ entry, planned: after(entry, choices) }));
  const changes = rows.flatMap(({ entry: { before, line }, planned }) =>
    before ? [{ line: line.line, before, after: planned, fields: changedFields(before, planned) }] : [],
  );
  const changed = changes.filter(({ fields }) => fields.length > 0);
  const plan = {
    added: rows.filter(({ entry }) => entry.before === null).map(({ planned }) => planned),
    changed,
    unchanged: changes.length - changed.length,
    newUnits: neededUnits(
      choices.made,
      rows.map(({ planned }) => planned),
    ),
    missing: missingFrom(table, register, wish.actor),
    problems: choices.problems.toSorted((first, second) => first.line - second.line),
    ignoredColumns: table.ignored,
  };
  return { ...plan, digest: digestOf(plan) };
}
