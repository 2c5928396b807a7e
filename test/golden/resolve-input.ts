import { Rated } from '../../src/core/statistics/item-matrix.js';
import { answeredMean } from '../../src/core/statistics/scores/answered-mean.js';
import { DataRow, GoldenCase, GoldenFolder } from './golden-folder.js';

/** What a statistic is computed from, whatever file it came from. */
export interface ResolvedInput {
  readonly matrix: readonly (readonly Rated[])[];
  readonly columns: readonly string[];
  readonly vector: readonly Rated[];
  readonly groups: readonly string[];
  readonly x: readonly Rated[];
  readonly y: readonly Rated[];
  readonly rows: readonly DataRow[];
}

type Reversal = Readonly<Record<string, number>>;

interface Source {
  readonly dataset: string;
  readonly where?: readonly { readonly col: string; readonly in: readonly string[] }[];
}

interface ItemsWanted {
  readonly columns: readonly string[];
  readonly reverse?: Reversal;
}

interface ValueWanted {
  readonly column?: string;
  readonly score?: ItemsWanted & { readonly min_answered: number };
  readonly reverse?: Reversal;
}

interface VectorSource extends Source {
  readonly value: ValueWanted;
}

const NOTHING: ResolvedInput = { matrix: [], columns: [], vector: [], groups: [], x: [], y: [], rows: [] };

const rowsOf = (folder: GoldenFolder, { dataset, where = [] }: Source): readonly DataRow[] => {
  const rows = folder.datasets.get(dataset);
  if (rows === undefined) throw new Error(`The folder has no data set "${dataset}".`);
  return rows.filter((row) => where.every(({ col, in: allowed }) => allowed.includes(cellOf(row, col))));
};

const cellOf = (row: DataRow, column: string): string => {
  const cell = row[column];
  if (cell === undefined) throw new Error(`The data set has no column "${column}".`);
  return cell;
};

export const numberIn = (row: DataRow, column: string): Rated => {
  const cell = cellOf(row, column).trim();
  if (cell === '' || cell === 'NA') return null;
  const number = Number(cell);
  if (!Number.isFinite(number)) throw new Error(`"${cell}" in the column "${column}" is not a number.`);
  return number;
};

const itemsIn = (row: DataRow, { columns, reverse = {} }: ItemsWanted): readonly Rated[] =>
  columns.map((column) => {
    const rating = numberIn(row, column);
    const sum = reverse[column];
    return rating === null || sum === undefined ? rating : sum - rating;
  });

const valueIn = (row: DataRow, { column, score, reverse = {} }: ValueWanted): Rated => {
  if (score !== undefined)
    return answeredMean(itemsIn(row, score), { leastAnswered: score.min_answered, unitsPerPoint: 1 });
  if (column === undefined) throw new Error('A value is a column or a score.');
  return itemsIn(row, { columns: [column], reverse })[0] ?? null;
};

const vectorOf = (folder: GoldenFolder, source: VectorSource): readonly Rated[] =>
  rowsOf(folder, source).map((row) => valueIn(row, source.value));

const inline = (input: Partial<ResolvedInput>): ResolvedInput => {
  const width = Math.max(0, ...(input.matrix ?? []).map(({ length }) => length));
  return {
    ...NOTHING,
    columns: Array.from({ length: width }, (_, index) => `i${String(index + 1)}`),
    ...input,
    groups: (input.groups ?? []).map(String),
  };
};

interface AnyInput extends VectorSource, ItemsWanted {
  readonly group: string;
  readonly x: VectorSource;
  readonly y: VectorSource;
}

const matrixOf = (folder: GoldenFolder, wanted: AnyInput): Pick<ResolvedInput, 'matrix' | 'columns'> => ({
  matrix: rowsOf(folder, wanted).map((row) => itemsIn(row, wanted)),
  columns: wanted.columns,
});

/** A row whose group is missing belongs to none. */
const groupRowsOf = (folder: GoldenFolder, wanted: AnyInput): readonly DataRow[] =>
  rowsOf(folder, wanted).filter((row) => cellOf(row, wanted.group) !== '');

const groupedOf = (folder: GoldenFolder, wanted: AnyInput): ResolvedInput => {
  const rows = groupRowsOf(folder, wanted);
  return {
    ...NOTHING,
    vector: rows.map((row) => valueIn(row, wanted.value)),
    groups: rows.map((row) => cellOf(row, wanted.group)),
  };
};

const groupedMatrixOf = (folder: GoldenFolder, wanted: AnyInput): ResolvedInput => {
  const rows = groupRowsOf(folder, wanted);
  return {
    ...NOTHING,
    matrix: rows.map((row) => itemsIn(row, wanted)),
    columns: wanted.columns,
    groups: rows.map((row) => cellOf(row, wanted.group)),
  };
};

export function resolveInput(folder: GoldenFolder, { input }: GoldenCase): ResolvedInput {
  const wanted = input as unknown as AnyInput;
  switch (input.kind) {
    case 'matrix':
      return { ...NOTHING, ...matrixOf(folder, wanted) };
    case 'vector':
      return { ...NOTHING, vector: vectorOf(folder, wanted) };
    case 'grouped':
      return groupedOf(folder, wanted);
    case 'grouped_matrix':
      return groupedMatrixOf(folder, wanted);
    case 'two_vectors':
      return { ...NOTHING, x: vectorOf(folder, wanted.x), y: vectorOf(folder, wanted.y) };
    case 'table':
      return { ...NOTHING, rows: rowsOf(folder, wanted) };
    case 'inline':
      return inline(input as unknown as Partial<ResolvedInput>);
    case 'none':
      return NOTHING;
    default:
      throw new Error(`There is no input of the kind "${input.kind}".`);
  }
}
