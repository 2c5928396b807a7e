import { EntityManager } from 'typeorm';
import { Period, tableSource } from '../../core/aggregates/table-source.js';
import { TABLE_SOURCES, type TableSource } from '../../core/aggregates/table-sources.js';
import { AGGREGATE_RULES } from '../../core/disclosure/hierarchy/aggregate-rules.js';
import { auditTables } from '../../core/disclosure/hierarchy/audit-tables.js';
import type { Placement } from '../../core/disclosure/hierarchy/placement.js';
import {
  type PublishedHierarchy,
  publishHierarchy,
} from '../../core/disclosure/hierarchy/publish-hierarchy.js';
import { DomainError } from '../../core/errors.js';
import { AggregatePlacesEntity } from '../../persistence/results/aggregate.entity.js';

export type EarlierPlaces = ReadonlyMap<TableSource, readonly Placement[]>;

/** Where leaders stood in every table that there is. */
export async function readPlaces(db: EntityManager): Promise<EarlierPlaces> {
  const rows = await db.find(AggregatePlacesEntity, { order: { periodId: 'ASC' } });
  const bySource = Map.groupBy(rows, ({ source }) => source);
  return new Map([...bySource].map(([source, own]) => [source, own.map(({ places }) => places)]));
}

export interface MadeTable {
  readonly source: TableSource;
  readonly table: PublishedHierarchy;
}

/**
 * Every table of a period, each held against all earlier ones of its source, and looked at once more.
 * @throws DomainError `disclosure-defect` where something that fails could be computed all the same
 */
export const makeTables = (period: Period, earlier: EarlierPlaces): readonly MadeTable[] =>
  TABLE_SOURCES.map((source) => {
    const before = earlier.get(source) ?? [];
    const table = publishHierarchy(tableSource(source, period), before, AGGREGATE_RULES);
    if (auditTables([...before, table.placement], AGGREGATE_RULES).length > 0)
      throw new DomainError('disclosure-defect');
    return { source, table };
  });
