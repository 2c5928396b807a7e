import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const TABLE = 'results.release_audits';
const COUNT = 'integer not null check';

/** The app adds a row with each release and can read none; whoever runs the service reads them as owner. */
export class ReleaseAudits1764000012000 implements MigrationInterface {
  name = 'ReleaseAudits1764000012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table ${TABLE} (
      organisation_id uuid not null,
      campaign_id uuid not null,
      subject_ref uuid not null,
      shown_items ${COUNT} (shown_items >= 0),
      shown_scores ${COUNT} (shown_scores >= 0),
      repaired_items ${COUNT} (repaired_items >= 0),
      repaired_scores ${COUNT} (repaired_scores >= 0),
      bounded_percent ${COUNT} (bounded_percent between 0 and 100),
      determined_percent ${COUNT} (determined_percent between 0 and 100),
      primary key (organisation_id, campaign_id, subject_ref),
      foreign key (organisation_id, campaign_id, subject_ref)
        references results.releases (organisation_id, campaign_id, subject_ref)
    )`);
    await queryRunner.query(forceTenancy(TABLE));
    await queryRunner.query(`grant insert on ${TABLE} to app_rw`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table ${TABLE}`);
  }
}
