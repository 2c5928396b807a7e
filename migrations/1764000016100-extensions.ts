import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Up to when the box of a campaign may take ballots, and up to when raters of one leader may still begin. `null` in either:
 * the campaign's own last day.
 */
const UP = [
  `alter table register.campaigns add column final_closes_at timestamptz,
    add constraint final_closing_is_last check (final_closes_at >= closes_at)`,
  'alter table register.subjects add column extended_to timestamptz',
];

const DOWN = [
  'alter table register.subjects drop column extended_to',
  'alter table register.campaigns drop constraint final_closing_is_last, drop column final_closes_at',
];

export class Extensions1764000016100 implements MigrationInterface {
  name = 'Extensions1764000016100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
