import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const TABLES: Readonly<Record<string, string>> = {
  closing_statements: `create table register.closing_statements (
    campaign_id uuid primary key,
    organisation_id uuid not null,
    statement jsonb not null,
    signature text not null,
    foreign key (organisation_id, campaign_id) references register.campaigns (organisation_id, id)
  )`,
  comment_decisions: `create table register.comment_decisions (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    subject_id uuid not null,
    source text not null check (source in ('shuffled', 'manager')),
    position integer not null,
    lane text not null check (lane in ('publish', 'theme', 'withhold')),
    words text not null,
    decided_by uuid not null,
    unique (organisation_id, subject_id, source, position),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id),
    foreign key (organisation_id, decided_by) references register.people (organisation_id, id)
  )`,
  audit_events: `create table register.audit_events (
    organisation_id uuid not null references register.organisations (id),
    number bigint not null,
    kind text not null,
    happened_at timestamptz,
    actor_id uuid,
    data jsonb not null,
    previous_hash text not null,
    hash text not null,
    primary key (organisation_id, number)
  )`,
};

/** A closing is said once, and the audit chain only grows. */
const GRANTS = [
  'grant select, insert on register.closing_statements, register.audit_events to app_rw',
  'grant select, insert, update on register.comment_decisions to app_rw',
  'grant select on register.closing_statements to opener_rw',
];

export class ClosingAndAudit1764000001500 implements MigrationInterface {
  name = 'ClosingAndAudit1764000001500';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, statement] of Object.entries(TABLES)) {
      await queryRunner.query(statement);
      await queryRunner.query(forceTenancy(`register.${table}`));
    }
    for (const grant of GRANTS) await queryRunner.query(grant);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES)) await queryRunner.query(`drop table register.${table}`);
  }
}
