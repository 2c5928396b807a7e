import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const KINDS_BEFORE = `'sign-in', 'invitation', 'report-released'`;
const KINDS = `${KINDS_BEFORE}, 'reminder', 'fresh-link', 'self-assessment-opens', 'nominate', 'leader-deadline',
  'raters-to-approve', 'custodian-asked', 'custodian-return'`;
const STATES_BEFORE = `'queued', 'sent', 'failed'`;
const STATES = `${STATES_BEFORE}, 'sending', 'refused'`;

const checks = (kinds: string, states: string): string =>
  `alter table register.mails
    drop constraint mails_kind_check, add constraint mails_kind_check check (kind in (${kinds})),
    drop constraint mails_state_check, add constraint mails_state_check check (state in (${states}))`;

/**
 * `address` is only in the row of somebody who asks for a fresh link and may be unknown; that row goes when it was dealt
 * with. `sent_on` is a day: reminders keep their distance by it. A letter that was left out because its reason had gone
 * has one too, so that nobody reads out of it who had answered.
 */
const MAILS = [
  checks(KINDS, STATES),
  `alter table register.mails add column campaign_id uuid, add column address text, add column sent_on date,
    add constraint address_of_asker check ((kind = 'fresh-link') = (address is not null)),
    add constraint mails_campaign foreign key (organisation_id, campaign_id)
      references register.campaigns (organisation_id, id)`,
  'drop index register.mails_due',
  `create index mails_due on register.mails (organisation_id, next_attempt_at) where state in ('queued', 'sending')`,
  `create index mails_of_invitation on register.mails (organisation_id, invitation_id) where invitation_id is not null`,
  'create index assignments_by_address on register.assignments (organisation_id, email)',
  'create index invitations_of_subject on register.invitations (organisation_id, subject_id)',
];

/** When people are reminded: editable until the campaign closes. */
const REMINDERS = [
  `alter table register.campaigns
    add column reminders jsonb not null default '{"first": 7, "second": 14, "last": 3}',
    add column reminded_on date`,
];

/** A secret in a letter that can decline what the letter asks for and do nothing else. There is no time here. */
const DECLINES = [
  `create table register.decline_links (
    token_hash bytea not null,
    organisation_id uuid not null,
    invitation_id uuid not null,
    primary key (token_hash, invitation_id),
    foreign key (organisation_id, invitation_id) references register.invitations (organisation_id, id)
  )`,
  forceTenancy('register.decline_links'),
  'grant select, insert on register.decline_links to app_rw',
];

/** Addresses that a mail server refused or sent letters back for, until HR has corrected them. */
const ADDRESSES = [
  `create table register.address_problems (
    organisation_id uuid not null references register.organisations (id),
    email text not null,
    kind text not null check (kind in ('refused', 'returned')),
    primary key (organisation_id, email)
  )`,
  forceTenancy('register.address_problems'),
  'grant select, insert, update, delete on register.address_problems to app_rw',
];

/** Letters of kinds that were unknown before are dropped. The owner sees rows of every organisation for that long only. */
const DOWN = [
  'alter table register.mails no force row level security',
  'drop table register.address_problems',
  'drop table register.decline_links',
  'alter table register.campaigns drop column reminded_on, drop column reminders',
  'drop index register.invitations_of_subject',
  'drop index register.assignments_by_address',
  'drop index register.mails_of_invitation',
  'drop index register.mails_due',
  'alter table register.mails drop column campaign_id, drop column address, drop column sent_on',
  `delete from register.mails where kind not in (${KINDS_BEFORE})`,
  `update register.mails set state = 'queued' where state = 'sending'`,
  `update register.mails set state = 'failed' where state = 'refused'`,
  'alter table register.mails force row level security',
  checks(KINDS_BEFORE, STATES_BEFORE),
  `create index mails_due on register.mails (organisation_id, next_attempt_at) where state = 'queued'`,
];

export class Letters1764000014000 implements MigrationInterface {
  name = 'Letters1764000014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...MAILS, ...REMINDERS, ...DECLINES, ...ADDRESSES])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
