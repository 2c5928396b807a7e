import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TableSource } from '../../core/aggregates/table-sources.js';
import type { Placement } from '../../core/disclosure/hierarchy/placement.js';
import type { PublishedCell } from '../../core/disclosure/hierarchy/publish-hierarchy.js';
import type { Localised } from '../../core/language.js';

export interface NamedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: Localised;
}

export interface NamedCondition {
  readonly key: string;
  readonly label: Localised;
}

/** The organisation's tables of one period, made once. */
@Entity({ schema: 'results', name: 'aggregate_periods' })
export class AggregatePeriodEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('jsonb')
  name: Localised;

  /** A calendar day as text: among the results no column is of a type for times. */
  @Column('text')
  untilDay: string;

  @Column('jsonb')
  units: readonly NamedUnit[];

  @Column('jsonb')
  conditions: readonly NamedCondition[];
}

@Entity({ schema: 'results', name: 'aggregate_tables' })
export class AggregateTableEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  periodId: string;

  @PrimaryColumn('text')
  source: TableSource;

  @Column('jsonb')
  cells: readonly PublishedCell[];
}

/** For the next period's tables only; it names leaders. */
@Entity({ schema: 'results', name: 'aggregate_places' })
export class AggregatePlacesEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  periodId: string;

  @PrimaryColumn('text')
  source: TableSource;

  @Column('jsonb')
  places: Placement;
}

/** That a leader's result has been counted, and so is counted in no other period. */
@Entity({ schema: 'results', name: 'aggregate_counted' })
export class AggregateCountedEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @Column('uuid')
  periodId: string;
}
