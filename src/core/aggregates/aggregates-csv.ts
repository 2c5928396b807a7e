import { PublishedCell } from '../disclosure/hierarchy/publish-hierarchy.js';
import { PublishedFigure } from '../disclosure/hierarchy/published-figure.js';
import { Language, Localised } from '../language.js';
import { CsvRow, csvText } from './csv-text.js';
import { WHOLE_ORGANISATION } from './table-source.js';
import { TableSource } from './table-sources.js';

export interface ExportedTables {
  readonly period: Localised;
  readonly units: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly name: Localised;
  }[];
  readonly tables: readonly { readonly source: TableSource; readonly cells: readonly PublishedCell[] }[];
  readonly language: Language;
}

interface Row {
  readonly place: CsvRow;
  readonly cell: PublishedCell;
  readonly measures: readonly string[];
}

const PLACE = ['period', 'source', 'unit', 'unit_name', 'within'] as const;
const COUNTS = ['leaders', 'ballots'] as const;

/** Where a table shows no cell at all, nobody can say which measures it has. */
const measuresIn = (cells: readonly PublishedCell[]): readonly string[] => [
  ...new Set(
    cells.flatMap((cell) => (cell.kind === 'shown' ? cell.figures.map(({ measure }) => measure) : [])),
  ),
];

const rowsOf = ({ period, units, tables, language }: ExportedTables): readonly Row[] =>
  tables.flatMap(({ source, cells }) => {
    const measures = measuresIn(cells);
    return cells.map((cell) => {
      const unit = units.find(({ id }) => id === cell.unit);
      const within = unit === undefined ? null : (unit.parentId ?? WHOLE_ORGANISATION);
      const name = unit?.name[language] ?? null;
      return { place: [period[language], source, cell.unit, name, within], cell, measures };
    });
  });

const figureOf = (cell: PublishedCell, measure: string): PublishedFigure['value'] => {
  const figure = cell.kind === 'shown' ? cell.figures.find((one) => one.measure === measure) : undefined;
  return figure?.value ?? { kind: 'suppressed' };
};

const countsOf = (cell: PublishedCell): CsvRow =>
  cell.kind === 'shown' ? [cell.leaders, cell.ballots] : [null, null];

const COLUMNS = ['value', 'bound', 'low', 'high'] as const;

const columnsOf = (value: PublishedFigure['value']): CsvRow => {
  if (value.kind === 'share') return [value.percent, value.bound, null, null];
  if (value.kind !== 'shown') return [null, null, null, null];
  return [value.value, value.bound, value.band?.low ?? null, value.band?.high ?? null];
};

/** One line for each unit, source and measure. A hidden cell and an empty one are the same line without numbers. */
const long = (rows: readonly Row[]): readonly CsvRow[] => [
  [...PLACE, 'measure', ...COUNTS, ...COLUMNS],
  ...rows.flatMap(({ place, cell, measures }) =>
    measures.map((measure) => [...place, measure, ...countsOf(cell), ...columnsOf(figureOf(cell, measure))]),
  ),
];

/** One line for each unit and source, four columns for each measure. */
const wide = (rows: readonly Row[]): readonly CsvRow[] => {
  const measures = [...new Set(rows.flatMap((row) => row.measures))];
  return [
    [...PLACE, ...COUNTS, ...measures.flatMap((measure) => COLUMNS.map((column) => `${measure}_${column}`))],
    ...rows.map(({ place, cell }) => [
      ...place,
      ...countsOf(cell),
      ...measures.flatMap((measure) => columnsOf(figureOf(cell, measure))),
    ]),
  ];
};

/** The cells of the page, no more and no fewer. */
export const aggregatesCsv = (shape: 'long' | 'wide', tables: ExportedTables): string =>
  csvText((shape === 'long' ? long : wide)(rowsOf(tables)));
