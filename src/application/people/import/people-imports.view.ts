import type { FieldProblem } from '../../../core/errors.js';
import type { TextEncoding } from '../../../core/people/decode-text.js';
import { pathText } from '../../../core/people/unit-path.js';
import { fullName } from '../people.view.js';
import type { ChangedField, ImportPlan, PlannedChange } from './import-plan.js';
import type { KnownPerson, KnownRegister } from './known-people.js';
import type { LineProblem } from './person-line.js';

export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly left: number;
  /** Lines that were not taken in. */
  readonly skipped: number;
  readonly unitsMade: number;
}

export interface ChangeView {
  readonly line: number;
  readonly name: string;
  readonly fields: readonly { readonly field: ChangedField; readonly from: string; readonly to: string }[];
}

/** What would happen; lists of people are as long as a person looks at, and say how long they would be. */
export interface PeoplePreview {
  readonly kind: 'preview';
  readonly id: string;
  readonly encoding: TextEncoding;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly newUnits: readonly string[];
  readonly missing: number;
  readonly firstMissing: readonly string[];
  readonly firstChanges: readonly ChangeView[];
  readonly ignoredColumns: readonly string[];
  readonly badLines: number;
  /** Every one, as `line 4` with its reason. */
  readonly problems: readonly FieldProblem[];
  readonly digest: string;
}

export interface FinishedImport {
  readonly kind: 'finished';
  readonly id: string;
  readonly outcome: ImportOutcome;
}

export type PeopleImportView = PeoplePreview | FinishedImport;

/** So many a person will look through before they trust the rest. */
const SHOWN = 50;

export const toProblem = ({ line, problem, params }: LineProblem): FieldProblem => ({
  field: `line ${String(line)}`,
  problem,
  params,
});

type Says = (person: PlannedChange['before'] | PlannedChange['after']) => string;

function sayings({ people, units }: KnownRegister, plan: ImportPlan): Readonly<Record<ChangedField, Says>> {
  const names = new Map([...people, ...plan.added].map((person) => [person.id, fullName(person)]));
  const unitNames = new Map([
    ...units.map(({ id, name }) => [id, name.en] as const),
    ...plan.newUnits.map(({ id, path }) => [id, pathText(path)] as const),
  ]);
  return {
    staffNumber: ({ staffNumber }) => staffNumber ?? '',
    email: ({ email }) => email,
    givenName: ({ givenName }) => givenName,
    familyName: ({ familyName }) => familyName,
    jobTitle: ({ jobTitle }) => jobTitle,
    unitId: ({ unitId }) => unitNames.get(unitId ?? '') ?? '',
    lineManagerId: ({ lineManagerId }) => names.get(lineManagerId ?? '') ?? '',
    language: ({ language }) => language,
    roles: ({ roles }) => roles.toSorted().join(', '),
    left: () => '',
  };
}

const toChangeView = (
  { line, before, after, fields }: PlannedChange,
  say: Readonly<Record<ChangedField, Says>>,
): ChangeView => ({
  line,
  name: fullName(after),
  fields: fields.map((field) => ({ field, from: say[field](before), to: say[field](after) })),
});

const nameWithNumber = (person: KnownPerson): string => `${fullName(person)} (${person.staffNumber ?? ''})`;

export function toPreview(
  made: { readonly id: string; readonly encoding: TextEncoding },
  plan: ImportPlan,
  register: KnownRegister,
): PeoplePreview {
  const say = sayings(register, plan);
  return {
    kind: 'preview',
    id: made.id,
    encoding: made.encoding,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    newUnits: plan.newUnits.map(({ path }) => pathText(path)),
    missing: plan.missing.length,
    firstMissing: plan.missing.slice(0, SHOWN).map(nameWithNumber),
    firstChanges: plan.changed.slice(0, SHOWN).map((change) => toChangeView(change, say)),
    ignoredColumns: plan.ignoredColumns,
    badLines: new Set(plan.problems.map(({ line }) => line)).size,
    problems: plan.problems.map(toProblem),
    digest: plan.digest,
  };
}
