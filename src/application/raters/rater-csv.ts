import { parse } from 'csv-parse/sync';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError, FieldProblem } from '../../core/errors.js';
import { AddRaterInput } from './raters.input.js';

/** A line of the file that can be used, with its number as a spreadsheet counts it. */
export interface RaterLine {
  readonly line: number;
  readonly leaderEmail: string;
  readonly rater: AddRaterInput;
}

const COLUMNS = ['leader_email', 'relationship', 'name', 'email'] as const;
const MOST_LINES = 20_000;

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
      to_line: MOST_LINES + 1,
    }) as unknown as ParsedRow[];
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    throw new DomainError('csv-invalid', {}, [{ field: `line ${String(line)}`, problem: 'csv-unreadable' }]);
  }
}

const requireColumns = (rows: readonly ParsedRow[]): void => {
  const [first] = rows;
  if (!first) throw new DomainError('csv-invalid', {}, [{ field: 'line 1', problem: 'csv-empty' }]);
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

function problemsOf(line: number, leaderEmail: string, rater: AddRaterInput): FieldProblem[] {
  const field = `line ${String(line)}`;
  const found = validateSync(rater).map((error) => ({
    field,
    problem: PROPERTY_PROBLEMS[error.property] ?? 'invalid',
  }));
  return leaderEmail === '' ? [{ field, problem: 'csv-leader' }, ...found] : found;
}

/**
 * Reads a rater list as spreadsheets save it: with or without a byte order mark, with commas, semicolons or tabs.
 * @throws DomainError `csv-invalid` naming every line that cannot be used
 */
export function readRaterCsv(csv: string): readonly RaterLine[] {
  const rows = rowsOf(csv);
  requireColumns(rows);
  const lines = rows.map(({ record, info }) => ({
    line: info.lines,
    leaderEmail: (record['leader_email'] ?? '').toLowerCase(),
    rater: plainToInstance(AddRaterInput, {
      name: record['name'],
      email: (record['email'] ?? '').toLowerCase(),
      relationship: record['relationship']?.toLowerCase(),
      ...(record['language'] ? { language: record['language'].toLowerCase() } : {}),
    }),
  }));
  const problems = lines.flatMap(({ line, leaderEmail, rater }) => problemsOf(line, leaderEmail, rater));
  if (problems.length > 0) throw new DomainError('csv-invalid', {}, problems);
  return lines;
}
