import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

/**
 * A replacement belongs to the same person, subject and group as what it replaces; a patient's card belongs to nobody and
 * has none. As a person has one original and one replacement, no replacement can be replaced.
 */
const INVITATIONS = [
  `alter table register.invitations add column replaces_id uuid,
    drop constraint invitations_organisation_id_assignment_id_key,
    add constraint replaceable_as
      unique (organisation_id, id, assignment_id, subject_id, rater_group),
    add constraint one_replacement unique (organisation_id, replaces_id),
    add constraint replaced_of_colleagues check (replaces_id is null or assignment_id is not null),
    add constraint replaces_its_like
      foreign key (organisation_id, replaces_id, assignment_id, subject_id, rater_group)
      references register.invitations (organisation_id, id, assignment_id, subject_id, rater_group)`,
  `create unique index one_original on register.invitations (organisation_id, assignment_id)
    where replaces_id is null`,
  `create unique index one_replacement_a_person on register.invitations (organisation_id, assignment_id)
    where replaces_id is not null`,
];

const REQUESTS = [
  `create table register.replacement_requests (
    invitation_id uuid primary key,
    organisation_id uuid not null,
    state text not null default 'requested' check (state in ('requested', 'approved', 'refused')),
    foreign key (organisation_id, invitation_id) references register.invitations (organisation_id, id)
  )`,
  forceTenancy('register.replacement_requests'),
  'grant select, insert, update on register.replacement_requests to app_rw',
];

/** Of what is shown, and never a number. */
const RESULTS = [
  `alter table results.group_outcomes add column replacements text not null default 'none'
    check (replacements in ('none', 'some'))`,
  `alter table results.group_outcomes alter column replacements drop default,
    add constraint replaced_where_shown check (replacements = 'none' or outcome in ('published', 'pooled'))`,
];

/** Fails where somebody has a replacement: their second ballot would look forged. */
const DOWN = [
  'alter table results.group_outcomes drop column replacements',
  'drop table register.replacement_requests',
  'drop index register.one_replacement_a_person',
  'drop index register.one_original',
  `alter table register.invitations
    add constraint invitations_organisation_id_assignment_id_key unique (organisation_id, assignment_id),
    drop column replaces_id,
    drop constraint replaceable_as`,
];

export class ReplacementCodes1764000007000 implements MigrationInterface {
  name = 'ReplacementCodes1764000007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...INVITATIONS, ...REQUESTS, ...RESULTS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
