import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

/**
 * A batch says how many cards were made and who hands them out. No card says which batch it is of: cards of one person's
 * round would be a group that nobody promised to protect.
 */
const BATCHES = [
  `create table register.card_batches (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    subject_id uuid not null,
    cards integer not null check (cards between 40 and 200),
    handed_out_by text not null check (length(handed_out_by) between 1 and 120),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id)
  )`,
  'create index batches_of on register.card_batches (organisation_id, subject_id)',
  forceTenancy('register.card_batches'),
  'grant select, insert on register.card_batches to app_rw',
];

/** Who may type in what patients wrote on paper. What they typed in is kept with nobody's name. */
const CLERKS = [
  `create table register.entry_clerks (
    organisation_id uuid not null,
    subject_id uuid not null,
    person_id uuid not null,
    primary key (organisation_id, subject_id, person_id),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id),
    foreign key (organisation_id, person_id) references register.people (organisation_id, id)
  )`,
  'create index clerk_of on register.entry_clerks (organisation_id, person_id)',
  forceTenancy('register.entry_clerks'),
  'grant select, insert, delete on register.entry_clerks to app_rw',
];

export class CardsAndPaperForms1764000015000 implements MigrationInterface {
  name = 'CardsAndPaperForms1764000015000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...BATCHES, ...CLERKS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table register.entry_clerks');
    await queryRunner.query('drop table register.card_batches');
  }
}
