import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const KEY = 'organisation_id, campaign_id, rater_group, language, component';

/** Of many subjects together; without means, spreads and exact counts, which could be subtracted from those of single subjects. */
const RELIABILITIES = `create table results.reliabilities (
  organisation_id uuid not null,
  campaign_id uuid not null,
  rater_group text not null check (rater_group in ('manager', 'peer', 'direct-report', 'other', 'patient')),
  language text not null check (language in ('en', 'cy')),
  component text not null check (component in ('attending', 'understanding', 'empathising', 'helping')),
  ballots_at_least integer not null check (ballots_at_least >= 100),
  subjects_at_least integer not null check (subjects_at_least >= 10),
  alpha double precision,
  alpha_low double precision,
  alpha_high double precision,
  alpha_pairwise double precision,
  omega double precision,
  icc1 double precision,
  icc1_low double precision,
  icc1_high double precision,
  items jsonb not null,
  primary key (${KEY}),
  foreign key (organisation_id, campaign_id) references results.openings (organisation_id, campaign_id)
)`;

export class Reliabilities1764000011000 implements MigrationInterface {
  name = 'Reliabilities1764000011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(RELIABILITIES);
    await queryRunner.query(forceTenancy('results.reliabilities'));
    await queryRunner.query('grant select, insert on results.reliabilities to opener_rw');
    await queryRunner.query('grant select on results.reliabilities to report_ro');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table results.reliabilities');
  }
}
