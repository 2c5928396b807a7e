import { EntityManager } from 'typeorm';
import {
  AggregateCountedEntity,
  AggregatePeriodEntity,
  AggregatePlacesEntity,
  AggregateTableEntity,
} from '../../persistence/results/aggregate.entity.js';
import { insertRow, insertRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { appendAudit } from '../audit/audit-chain.js';
import type { MadeTable } from './period-tables.js';

export interface MadePeriod {
  readonly period: AggregatePeriodEntity;
  readonly tables: readonly MadeTable[];
  /** The leaders' references that were counted, by campaign. */
  readonly campaigns: ReadonlyMap<string, readonly string[]>;
}

/** All of it or nothing; a result that was counted meanwhile refuses the whole. */
export async function keepPeriod(
  db: EntityManager,
  { organisationId, personId }: Actor,
  { period, tables, campaigns }: MadePeriod,
): Promise<void> {
  const key = { organisationId, periodId: period.id };
  await insertRow(db, AggregatePeriodEntity, period);
  await insertRows(
    db,
    AggregateCountedEntity,
    [...campaigns].flatMap(([campaignId, refs]) =>
      refs.map((subjectRef) => ({ ...key, campaignId, subjectRef })),
    ),
  );
  for (const { source, table } of tables) {
    await insertRow(db, AggregateTableEntity, { ...key, source, cells: table.cells });
    await insertRow(db, AggregatePlacesEntity, { ...key, source, places: table.placement });
  }
  const data = { periodId: period.id, untilDay: period.untilDay, campaigns: [...campaigns.keys()] };
  await appendAudit(db, organisationId, { kind: 'aggregates-made', actorId: personId, data, time: 'timed' });
}
