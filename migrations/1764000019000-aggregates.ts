import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const OF_PERIOD =
  'foreign key (organisation_id, period_id) references results.aggregate_periods (organisation_id, id)';
const SOURCES = `('peer', 'direct-report', 'other', 'patient', 'conditions', 'participation')`;

/** Units and conditions as they were called then: what is renamed or merged later changes no table. */
const PERIODS = `create table results.aggregate_periods (
  organisation_id uuid not null,
  id uuid not null,
  name jsonb not null,
  until_day text not null check (until_day ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  units jsonb not null,
  conditions jsonb not null,
  primary key (organisation_id, id),
  unique (organisation_id, until_day)
)`;

const TABLES = `create table results.aggregate_tables (
  organisation_id uuid not null,
  period_id uuid not null,
  source text not null check (source in ${SOURCES}),
  cells jsonb not null,
  primary key (organisation_id, period_id, source),
  ${OF_PERIOD}
)`;

/** Who stood in which block of a table, so that the next one can be held against it. No view has it. */
const PLACES = `create table results.aggregate_places (
  organisation_id uuid not null,
  period_id uuid not null,
  source text not null check (source in ${SOURCES}),
  places jsonb not null,
  primary key (organisation_id, period_id, source),
  ${OF_PERIOD}
)`;

/** The key leaves the period out: a leader's result counts in one period and in no other. */
const COUNTED = `create table results.aggregate_counted (
  organisation_id uuid not null,
  campaign_id uuid not null,
  subject_ref uuid not null,
  period_id uuid not null,
  primary key (organisation_id, campaign_id, subject_ref),
  ${OF_PERIOD}
)`;

const NAMES = ['aggregate_periods', 'aggregate_tables', 'aggregate_places', 'aggregate_counted'] as const;

/** The app adds tables and reads them; nobody changes one. */
export class Aggregates1764000019000 implements MigrationInterface {
  name = 'Aggregates1764000019000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [PERIODS, TABLES, PLACES, COUNTED]) await queryRunner.query(table);
    for (const name of NAMES) {
      await queryRunner.query(forceTenancy(`results.${name}`));
      await queryRunner.query(`grant select, insert on results.${name} to app_rw`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of NAMES.toReversed()) await queryRunner.query(`drop table results.${name}`);
  }
}
