import type { TableSource } from '../../core/aggregates/table-sources.js';
import type { PublishedCell } from '../../core/disclosure/hierarchy/publish-hierarchy.js';
import type { Localised } from '../../core/language.js';
import type {
  AggregatePeriodEntity,
  AggregateTableEntity,
  NamedCondition,
  NamedUnit,
} from '../../persistence/results/aggregate.entity.js';

export interface PeriodView {
  readonly id: string;
  readonly name: Localised;
  readonly untilDay: string;
}

export interface AggregateTableView {
  readonly source: TableSource;
  /** The whole organisation first, then every unit, parents before their children. */
  readonly cells: readonly PublishedCell[];
}

/** All that there is about one period, and the one before it. */
export interface AggregatesView {
  readonly period: PeriodView;
  readonly units: readonly NamedUnit[];
  readonly conditions: readonly NamedCondition[];
  readonly tables: readonly AggregateTableView[];
  readonly earlier: {
    readonly period: PeriodView;
    readonly tables: readonly AggregateTableView[];
  } | null;
}

export const toPeriodView = ({ id, name, untilDay }: AggregatePeriodEntity): PeriodView => ({
  id,
  name,
  untilDay,
});

export const toTableView = ({ source, cells }: AggregateTableEntity): AggregateTableView => ({
  source,
  cells,
});
