import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

/**
 * That enough people of a group have probably answered. A row has no time and is never changed or taken away; on which day
 * a campaign was last looked at stands once for all of its leaders.
 */
const UP = [
  `create table register.participation (
    organisation_id uuid not null,
    subject_id uuid not null,
    rater_group text not null check (rater_group in ('peer', 'direct-report', 'other', 'patient')),
    primary key (organisation_id, subject_id, rater_group),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id)
  )`,
  forceTenancy('register.participation'),
  'grant select, insert on register.participation to app_rw',
  'alter table register.campaigns add column participation_on date',
];

const DOWN = [
  'alter table register.campaigns drop column participation_on',
  'drop table register.participation',
];

export class Participation1764000016200 implements MigrationInterface {
  name = 'Participation1764000016200';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
