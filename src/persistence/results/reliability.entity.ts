import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemReliability } from '../../core/disclosure/reliability.js';
import type { Language } from '../../core/language.js';
import type { Component, RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** A coefficient that is `null` was not estimable. */
@Entity({ schema: 'results', name: 'reliabilities' })
export class ReliabilityEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('text')
  raterGroup: RaterGroup;

  @PrimaryColumn('text')
  language: Language;

  @PrimaryColumn('text')
  component: Component;

  @Column('integer')
  ballotsAtLeast: number;

  @Column('integer')
  subjectsAtLeast: number;

  @Column('double precision', { nullable: true })
  alpha: number | null;

  @Column('double precision', { nullable: true })
  alphaLow: number | null;

  @Column('double precision', { nullable: true })
  alphaHigh: number | null;

  @Column('double precision', { nullable: true })
  alphaPairwise: number | null;

  @Column('double precision', { nullable: true })
  omega: number | null;

  @Column('double precision', { nullable: true })
  icc1: number | null;

  @Column('double precision', { nullable: true })
  icc1Low: number | null;

  @Column('double precision', { nullable: true })
  icc1High: number | null;

  @Column('jsonb')
  items: readonly ItemReliability[];
}
