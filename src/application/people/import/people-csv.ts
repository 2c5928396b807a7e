import { parse } from 'csv-parse/sync';
import { tidyCell } from '../../../core/people/cell-problem.js';
import { DomainError } from '../../../core/errors.js';
import { Header, HeaderColumn, PEOPLE_COLUMNS, PeopleColumn, readHeader } from './people-columns.js';

/** Twice the largest organisation that is expected; refused beyond, and never cut. */
export const MOST_PEOPLE = 20_000;

export interface Cell {
  /** What the file calls the column. */
  readonly name: string;
  readonly text: string;
}

/** One line with its number as a spreadsheet shows it. */
export interface PeopleRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<PeopleColumn, Cell>>>;
  /** Fewer or more cells than the first line has. */
  readonly uneven: boolean;
}

export interface PeopleTable {
  readonly rows: readonly PeopleRow[];
  readonly ignored: readonly string[];
}

type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

const refused = (line: number, problem: string, params: Record<string, string> = {}): DomainError =>
  new DomainError('csv-invalid', {}, [{ field: `line ${String(line)}`, problem, params }]);

/** Whichever separates most of the first line; copied cells have tabs, and Excel in much of Europe saves semicolons. */
function separatorOf(firstLine: string): Separator {
  const outsideQuotes = firstLine.replaceAll(/"[^"]*"/g, '');
  const count = (separator: Separator): number => outsideQuotes.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** Excel's own first line, before the one that names the columns. */
const STATED_SEPARATOR = /^\ufeff?sep=(.)$/i;

const firstLineOf = (csv: string): string => csv.split(/\r\n|\n|\r/, 1)[0] ?? '';

const statesSeparator = (csv: string): boolean => STATED_SEPARATOR.test(firstLineOf(csv));

function recordsOf(csv: string): string[][] {
  const firstLine = firstLineOf(csv);
  const stated = STATED_SEPARATOR.exec(firstLine)?.[1];
  const options = {
    bom: true,
    delimiter: stated ?? separatorOf(firstLine),
    relax_column_count: true,
    skip_empty_lines: false,
  };
  try {
    return parse(csv, options);
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    throw refused(line, 'csv-unreadable');
  }
}

function requireColumns({ missing, twice }: Header, line: number): void {
  const [repeated] = twice;
  if (repeated !== undefined) throw refused(line, 'column-twice', { column: repeated });
  if (missing.length === 0) return;
  const columns = missing.map((column) => PEOPLE_COLUMNS[column].join(' / ')).join(', ');
  throw refused(line, 'columns-missing', { columns });
}

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '');

const cellsOf = (record: readonly string[], columns: readonly HeaderColumn[]): PeopleRow['cells'] =>
  Object.fromEntries(
    columns.map(({ column, place, name }) => [column, { name, text: tidyCell(record[place] ?? '') }]),
  );

const isUneven = (record: readonly string[], { cells }: Header): boolean =>
  record.length < cells || !isBlank(record.slice(cells));

/**
 * Reads what spreadsheets and staff systems save: commas, semicolons or tabs, any line ends, quoted line breaks, `sep=;`.
 * @throws DomainError `csv-invalid` for what is no such list at all
 */
export function readPeopleCsv(csv: string): PeopleTable {
  const records = recordsOf(csv);
  const start = statesSeparator(csv) ? 1 : 0;
  const header = readHeader(records[start] ?? []);
  requireColumns(header, start + 1);
  const rows = records
    .map((record, index) => ({ record, line: index + 1 }))
    .slice(start + 1)
    .filter(({ record }) => !isBlank(record));
  const [beyond] = rows.slice(MOST_PEOPLE);
  if (beyond) throw refused(beyond.line, 'too-many-people');
  if (rows.length === 0) throw refused(start + 1, 'csv-empty');
  return {
    ignored: header.ignored,
    rows: rows.map(({ record, line }) => ({
      line,
      cells: cellsOf(record, header.columns),
      uneven: isUneven(record, header),
    })),
  };
}
