import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

/** The mailbox behind an address, as `core/people/mailbox.ts` says it; a plus or a dot makes no second person. */
const MAILBOX = `replace(split_part(split_part(email, '@', 1), '+', 1), '.', '') || '@' || split_part(email, '@', 2)`;

/** A name without capitals and accents, because who looks for Siân types sian. */
const SEARCH_NAME = `regexp_replace(normalize(lower(given_name || ' ' || family_name), NFD), '[\\u0300-\\u036f]', '', 'g')`;

/**
 * Addresses are compared at the end of a statement, so that two people can exchange theirs in one. Somebody who left stays
 * in the register for what they took part in, without a way in.
 */
const PEOPLE = [
  `alter table register.people
    add column staff_number text check (staff_number = upper(staff_number)),
    add column left_on date,
    add column mailbox text not null generated always as (${MAILBOX}) stored,
    add column search_name text not null generated always as (${SEARCH_NAME}) stored,
    add constraint one_staff_number unique (organisation_id, staff_number),
    drop constraint people_organisation_id_email_key,
    add constraint one_address unique (organisation_id, email) deferrable initially immediate`,
  'create index people_of_a_manager on register.people (organisation_id, line_manager_id)',
  'create index people_of_a_unit on register.people (organisation_id, unit_id)',
  'create index people_by_mailbox on register.people (organisation_id, mailbox)',
];

/** A list between preview and confirmation; its text goes when it was taken in. */
const IMPORTS = [
  `create table register.people_imports (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null,
    csv text not null,
    encoding text not null check (encoding in ('utf-8', 'utf-16', 'windows-1252')),
    unknown_units text not null check (unknown_units in ('refuse', 'create')),
    state text not null default 'previewed' check (state in ('previewed', 'finished')),
    outcome jsonb,
    made_at timestamptz not null default now(),
    foreign key (organisation_id, person_id) references register.people (organisation_id, id)
  )`,
  forceTenancy('register.people_imports'),
  'grant select, insert, update, delete on register.people_imports to app_rw',
];

const DOWN = [
  'drop table register.people_imports',
  'drop index register.people_by_mailbox, register.people_of_a_unit, register.people_of_a_manager',
  `alter table register.people
    drop constraint one_address,
    add constraint people_organisation_id_email_key unique (organisation_id, email),
    drop column search_name, drop column mailbox, drop column left_on, drop column staff_number`,
];

export class StaffNumbersAndLeavers1764000013000 implements MigrationInterface {
  name = 'StaffNumbersAndLeavers1764000013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...PEOPLE, ...IMPORTS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
