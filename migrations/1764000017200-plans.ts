import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

/** One for each leader and campaign, and nobody's but the leader's. Either one of the items or words of one's own. */
const PLANS = [
  `create table register.plans (
    subject_id uuid primary key,
    organisation_id uuid not null,
    item text,
    behaviour text not null,
    situation text not null,
    action text not null,
    helpers text not null,
    review_on date not null,
    check ((item is null) = (behaviour <> '')),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id)
  )`,
  forceTenancy('register.plans'),
  'grant select, insert, update, delete on register.plans to app_rw',
];

export class Plans1764000017200 implements MigrationInterface {
  name = 'Plans1764000017200';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of PLANS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table register.plans');
  }
}
