import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CellGroup } from '../../core/disclosure/cell-group.js';
import type { Component } from '../../core/questionnaires/questionnaire.js';

@Entity({ schema: 'results', name: 'cells' })
export class CellEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @PrimaryColumn('text')
  cellGroup: CellGroup;

  @Column('integer')
  ballots: number;
}

@Entity({ schema: 'results', name: 'item_counts' })
export class ItemCountsEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @PrimaryColumn('text')
  cellGroup: CellGroup;

  @PrimaryColumn('text')
  item: string;

  @Column('integer', { array: true })
  counts: number[];

  @Column('integer')
  notObserved: number;
}

@Entity({ schema: 'results', name: 'component_sums' })
export class ComponentSumEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @PrimaryColumn('text')
  cellGroup: CellGroup;

  @PrimaryColumn('text')
  component: Component;

  @Column('integer')
  n: number;

  @Column('integer')
  sumUnits: number;

  @Column('integer')
  unitsPerPoint: number;
}
