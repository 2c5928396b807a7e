import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CellGroup } from '../../core/disclosure/cell-group.js';
import type { Component } from '../../core/questionnaires/questionnaire.js';

@Entity({ schema: 'results', name: 'group_spreads' })
export class GroupSpreadEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('text')
  cellGroup: CellGroup;

  @PrimaryColumn('text')
  component: Component;

  @Column('integer')
  subjects: number;

  @Column('double precision')
  sumOfSquares: number;

  @Column('integer')
  degreesOfFreedom: number;
}
