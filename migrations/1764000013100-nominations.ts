import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const MAILBOX = `replace(split_part(split_part(email, '@', 1), '+', 1), '.', '') || '@' || split_part(email, '@', 2)`;

/** The owner of a table sees its rows only while row-level security is not forced; both tables are forced again at once. */
const OWN_DOMAINS = [
  `alter table register.organisations
    add column open_invitations_limit integer not null default 8 check (open_invitations_limit between 1 and 50),
    add column staff_domains text[] not null default '{}'`,
  'alter table register.organisations no force row level security',
  'alter table register.people no force row level security',
  `update register.organisations o set staff_domains = array(
    select distinct split_part(p.email, '@', 2) from register.people p
    where p.organisation_id = o.id and 'administrator' = any(p.roles))`,
  'alter table register.people force row level security',
  'alter table register.organisations force row level security',
];

const CAMPAIGNS = `alter table register.campaigns
  add column approval text not null default 'required' check (approval in ('required', 'not-required')),
  add column choose_raters_by date`;

const SUBJECTS = `alter table register.subjects
  add column approver_id uuid check (approver_id <> person_id),
  add column raters_state text not null default 'choosing'
    check (raters_state in ('choosing', 'submitted', 'more-asked', 'approved')),
  add column approver_note text not null default '',
  add column patients_request text not null default 'none'
    check (patients_request in ('none', 'asked', 'refused', 'approved')),
  add column patients_reason text not null default '',
  add constraint subject_approver
    foreign key (organisation_id, approver_id) references register.people (organisation_id, id)`;

/** An accepted nomination becomes an assignment with the same id. There is no time in this row. */
const NOMINATIONS = [
  `create table register.nominations (
    id uuid primary key,
    organisation_id uuid not null,
    subject_id uuid not null,
    person_id uuid,
    relationship text not null check (relationship in ('manager', 'peer', 'direct-report', 'other')),
    name text not null,
    email text not null check (email = lower(email)),
    mailbox text not null generated always as (${MAILBOX}) stored,
    language text not null check (language in ('en', 'cy')),
    source text not null check (source in ('leader', 'register')),
    state text not null default 'proposed' check (state in ('proposed', 'accepted', 'removed')),
    check (person_id is not null or relationship = 'other'),
    constraint proposed_once unique (organisation_id, subject_id, mailbox),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id),
    foreign key (organisation_id, person_id) references register.people (organisation_id, id)
  )`,
  forceTenancy('register.nominations'),
  'grant select, insert, update, delete on register.nominations to app_rw',
];

/** Fails where one leader has one mailbox twice, which was never to be: take one of the two raters away first. */
const ONE_MAILBOX = [
  `alter table register.assignments add column mailbox text not null generated always as (${MAILBOX}) stored,
    add constraint one_mailbox unique (organisation_id, subject_id, mailbox)`,
  'create index assignments_by_mailbox on register.assignments (organisation_id, mailbox)',
];

const DOWN = [
  'drop index register.assignments_by_mailbox',
  'alter table register.assignments drop column mailbox',
  'drop table register.nominations',
  `alter table register.subjects drop column approver_id, drop column raters_state, drop column approver_note,
    drop column patients_request, drop column patients_reason`,
  'alter table register.campaigns drop column approval, drop column choose_raters_by',
  'alter table register.organisations drop column open_invitations_limit, drop column staff_domains',
];

export class Nominations1764000013100 implements MigrationInterface {
  name = 'Nominations1764000013100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...OWN_DOMAINS, CAMPAIGNS, SUBJECTS, ...NOMINATIONS, ...ONE_MAILBOX])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
