import { parse } from 'csv-parse/sync';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError } from '../../core/errors.js';
import { AddRaterInput } from './raters.input.js';

/** A line of the file that can be used, with its number as a spreadsheet counts it. */
export interface RaterLine {
  readonly line: number;
  readonly leaderEmail: string;
  readonly rater: AddRaterInput;
}

export interface LineProblem {
  readonly line: number;
  readonly problem: string;
}

/** The sound lines of a file, and what is wrong with the others. */
export interface RaterList {
  readonly lines: readonly RaterLine[];
  readonly problems: readonly LineProblem[];
}

/** Every bad line at once, in the order of the file. */
export const csvInvalid = (problems: readonly LineProblem[]): DomainError =>
  new DomainError(
    'csv-invalid',
    {},
    problems
      .toSorted((first, second) => first.line - second.line)
      .map(({ line, problem }) => ({ field: `line ${String(line)}`, problem })),
  );

const COLUMNS = ['leader_email', 'relationship', 'name', 'email'] as const;
/** Five hundred leaders with forty raters each; refused beyond, and never cut. */
const MOST_RATERS = 20_000;

type Row = Readonly<Record<string, string>>;
interface ParsedRow {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

/** Cells copied straight out of a spreadsheet are separated by tabs. */
const separatorOf = (csv: string): ',' | ';' | '\t' => {
  const [header = ''] = csv.split(/\r?\n/, 1);
  if (header.includes('\t')) return '\t';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
};

function rowsOf(csv: string): ParsedRow[] {
  try {
    return parse(csv, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: separatorOf(csv),
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as ParsedRow[];
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    throw csvInvalid([{ line, problem: 'csv-unreadable' }]);
  }
}

const requireRaters = (rows: readonly ParsedRow[]): void => {
  const [first] = rows;
  if (!first) throw csvInvalid([{ line: 1, problem: 'csv-empty' }]);
  const [beyond] = rows.slice(MOST_RATERS);
  if (beyond) throw csvInvalid([{ line: beyond.info.lines, problem: 'csv-too-many' }]);
  const missing = COLUMNS.filter((column) => !(column in first.record));
  if (missing.length === 0) return;
  const params = { columns: missing.join(', ') };
  throw new DomainError('csv-invalid', {}, [{ field: 'line 1', problem: 'csv-columns-missing', params }]);
};

const PROPERTY_PROBLEMS: Readonly<Record<string, string>> = {
  name: 'csv-name',
  email: 'csv-email',
  relationship: 'csv-relationship',
  language: 'csv-language',
};

function problemsOf({ line, leaderEmail, rater }: RaterLine): LineProblem[] {
  const found = validateSync(rater).map(({ property }) => ({
    line,
    problem: PROPERTY_PROBLEMS[property] ?? 'invalid',
  }));
  return leaderEmail === '' ? [{ line, problem: 'csv-leader' }, ...found] : found;
}

const raterLine = ({ record, info }: ParsedRow): RaterLine => ({
  line: info.lines,
  leaderEmail: (record['leader_email'] ?? '').toLowerCase(),
  rater: plainToInstance(AddRaterInput, {
    name: record['name'],
    email: (record['email'] ?? '').toLowerCase(),
    relationship: record['relationship']?.toLowerCase(),
    ...(record['language'] ? { language: record['language'].toLowerCase() } : {}),
  }),
});

/**
 * Reads a rater list as spreadsheets save it: with or without a byte order mark, with commas, semicolons or tabs.
 * @throws DomainError `csv-invalid` for what is no such list at all
 */
export function readRaterCsv(csv: string): RaterList {
  const rows = rowsOf(csv);
  requireRaters(rows);
  const checked = rows.map(raterLine).map((line) => ({ line, problems: problemsOf(line) }));
  return {
    lines: checked.filter(({ problems }) => problems.length === 0).map(({ line }) => line),
    problems: checked.flatMap(({ problems }) => problems),
  };
}
