import { isEmail } from 'class-validator';
import { type Role } from '../../../core/access/roles.js';
import type { Language } from '../../../core/language.js';
import { cellProblem, visibleText } from '../../../core/people/cell-problem.js';
import { unitPath } from '../../../core/people/unit-path.js';
import { type Cell, PeopleRow } from './people-csv.js';
import type { PeopleColumn } from './people-columns.js';
import { languageNamed, roleNamed } from './people-words.js';

/** What is wrong in one cell, or in a line as a whole (`column` is then empty). */
export interface LineProblem {
  readonly line: number;
  readonly problem: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `undefined`: the file does not say, so what is there stays. */
export interface PersonLine {
  readonly line: number;
  readonly staffNumber: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string | undefined;
  /** Empty: in no unit. */
  readonly unit: readonly string[] | undefined;
  /** A staff number or an address; empty: nobody here. */
  readonly manager: string | undefined;
  readonly roles: readonly Role[] | undefined;
  readonly language: Language | undefined;
  /** What the file calls its columns, for whoever has to name one. */
  readonly names: Readonly<Partial<Record<PeopleColumn, string>>>;
}

export interface CheckedLine {
  readonly person: PersonLine;
  readonly problems: readonly LineProblem[];
}

type Check = (text: string) => string | null;

const STAFF_NUMBER = /^[A-Z0-9][A-Z0-9._/-]{0,39}$/;
/** A spreadsheet turned a long number into 1.23E+11, and its last digits are lost. */
const ROUNDED = /^\d+(?:[.,]\d+)?E\+?\d+$/;

const staffNumber: Check = (text) => {
  if (text === '') return 'empty';
  const upper = text.toUpperCase();
  if (ROUNDED.test(upper) && /[.,+]/.test(upper)) return 'staff-number-rounded';
  return STAFF_NUMBER.test(upper) ? null : 'staff-number';
};

const address: Check = (text) => {
  if (text === '') return 'empty';
  if (cellProblem(text) === 'hidden-character') return 'hidden-character';
  return isEmail(text, { allow_utf8_local_part: false }) && text.length <= 254 ? null : 'address';
};

const words =
  (longest: number, required: 'required' | 'optional'): Check =>
  (text) => {
    if (text === '') return required === 'required' ? 'empty' : null;
    return cellProblem(text) ?? (text.length > longest ? 'too-long' : null);
  };

const unit: Check = (text) =>
  text === '' ? null : (cellProblem(text) ?? (unitPath(text).some(tooLongName) ? 'too-long' : null));
const tooLongName = (name: string): boolean => name.length > 200;

const roleTexts = (text: string): readonly string[] =>
  text
    .split(/[|;,/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const CHECKS: Readonly<Record<PeopleColumn, Check>> = {
  staffNumber,
  email: address,
  givenName: words(60, 'required'),
  familyName: words(60, 'required'),
  jobTitle: words(120, 'optional'),
  unit,
  manager: (text) => (text === '' ? null : cellProblem(text)),
  roles: (text) => (roleTexts(text).every((name) => roleNamed(name) !== null) ? null : 'role-unknown'),
  language: (text) => (text === '' || languageNamed(text) !== null ? null : 'language-unknown'),
};

function cellProblems({ line, cells }: PeopleRow): LineProblem[] {
  return (Object.entries(cells) as [PeopleColumn, Cell][]).flatMap(([column, { name, text }]) => {
    const problem = CHECKS[column](text);
    return problem === null
      ? []
      : [
          {
            line,
            problem: `cell-${problem}`,
            params: { column: name, text: visibleText(text.slice(0, 60)) },
          },
        ];
  });
}

const rolesIn = (text: string): readonly Role[] => [
  ...new Set(roleTexts(text).flatMap((name) => roleNamed(name) ?? [])),
];

const textOf = ({ cells }: PeopleRow, column: PeopleColumn): string => cells[column]?.text ?? '';

const whenGiven = <T>(cell: Cell | undefined, read: (text: string) => T): T | undefined =>
  cell === undefined ? undefined : read(cell.text);

const personIn = (row: PeopleRow): PersonLine => ({
  line: row.line,
  staffNumber: textOf(row, 'staffNumber').toUpperCase(),
  email: textOf(row, 'email').toLowerCase(),
  givenName: textOf(row, 'givenName'),
  familyName: textOf(row, 'familyName'),
  jobTitle: whenGiven(row.cells.jobTitle, (text) => text),
  unit: whenGiven(row.cells.unit, unitPath),
  manager: whenGiven(row.cells.manager, (text) => text),
  roles: whenGiven(row.cells.roles, rolesIn),
  language: whenGiven(row.cells.language, (text) => languageNamed(text) ?? undefined),
  names: Object.fromEntries(Object.entries(row.cells).map(([column, { name }]) => [column, name])),
});

/** A line as a person, and every cell of it that cannot stand. */
export const checkLine = (row: PeopleRow): CheckedLine => ({
  person: personIn(row),
  problems: row.uneven ? [{ line: row.line, problem: 'cells-uneven', params: {} }] : cellProblems(row),
});
