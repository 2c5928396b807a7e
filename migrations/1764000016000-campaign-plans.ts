import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a plan has beside the two days that bind, and where a campaign came from. A series of monthly cohorts bears the id of
 * its first campaign; two of one series cannot start on one day, so pressing twice makes one.
 */
const UP = [
  `alter table register.campaigns
    add column starts_on date,
    add column release_by date,
    add column copied_from uuid,
    add column series_id uuid,
    add constraint campaigns_copied_from foreign key (organisation_id, copied_from)
      references register.campaigns (organisation_id, id),
    add constraint campaigns_series foreign key (organisation_id, series_id)
      references register.campaigns (organisation_id, id),
    add constraint one_cohort_a_start unique (organisation_id, series_id, starts_on)`,
];

const DOWN = [
  `alter table register.campaigns
    drop constraint one_cohort_a_start, drop constraint campaigns_series, drop constraint campaigns_copied_from,
    drop column series_id, drop column copied_from, drop column release_by, drop column starts_on`,
];

export class CampaignPlans1764000016000 implements MigrationInterface {
  name = 'CampaignPlans1764000016000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
