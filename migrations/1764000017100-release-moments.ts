import { MigrationInterface, QueryRunner } from 'typeorm';

/** When a frozen report goes to its leader; what is not frozen has no such moment. */
const UP = [
  `alter table register.subjects add column release_at timestamptz, add column release_reason text not null default ''`,
  'alter table register.subjects no force row level security',
  'update register.subjects set release_at = released_at where released_at is not null',
  'alter table register.subjects force row level security',
  `alter table register.subjects add constraint released_when_frozen
    check (released_at is null or release_at is not null)`,
  `create index subjects_to_release on register.subjects (organisation_id, release_at) where released_at is null`,
];

/** A report that is frozen and waits for its moment is released at once: it could not be frozen again. */
const DOWN = [
  'drop index register.subjects_to_release',
  'alter table register.subjects no force row level security',
  'update register.subjects set released_at = now() where released_at is null and release_at is not null',
  'alter table register.subjects force row level security',
  'alter table register.subjects drop column release_at, drop column release_reason',
];

export class ReleaseMoments1764000017100 implements MigrationInterface {
  name = 'ReleaseMoments1764000017100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
