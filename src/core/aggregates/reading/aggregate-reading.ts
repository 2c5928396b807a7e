import { PublishedCell } from '../../disclosure/hierarchy/publish-hierarchy.js';
import { PublishedFigure } from '../../disclosure/hierarchy/published-figure.js';
import { Language, Localised } from '../../language.js';
import { Translate } from '../../reports/reading/translate.js';
import { TableSource } from '../table-sources.js';

/** The tables of a period in words: page and print set the same blocks, and add no number of their own. */
export interface ReadTable {
  readonly source: TableSource;
  readonly cells: readonly PublishedCell[];
}

export interface ReadUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: Localised;
}

export interface AggregateContext {
  readonly units: readonly ReadUnit[];
  readonly conditions: readonly { readonly key: string; readonly label: Localised }[];
  readonly tables: readonly ReadTable[];
  /** `null`: this is the first period. */
  readonly earlier: { readonly name: Localised; readonly tables: readonly ReadTable[] } | null;
  readonly language: Language;
  readonly t: Translate;
}

export type FigureValue = PublishedFigure['value'];

interface Place {
  readonly source: TableSource;
  readonly unit: string;
}

export const cellAt = (tables: readonly ReadTable[], { source, unit }: Place): PublishedCell | undefined =>
  tables.find((table) => table.source === source)?.cells.find((cell) => cell.unit === unit);

/** A hidden cell, an empty one and one that there is no table for are the same. */
export const valueAt = (tables: readonly ReadTable[], place: Place, measure: string): FigureValue => {
  const cell = cellAt(tables, place);
  const figure = cell?.kind === 'shown' ? cell.figures.find((one) => one.measure === measure) : undefined;
  return figure?.value ?? { kind: 'suppressed' };
};
