import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const KINDS_BEFORE = `'sign-in', 'invitation', 'report-released', 'reminder', 'fresh-link', 'self-assessment-opens', 'nominate',
  'leader-deadline', 'raters-to-approve', 'custodian-asked', 'custodian-return'`;

const kinds = (list: string): string => `alter table register.mails
  drop constraint mails_kind_check, add constraint mails_kind_check check (kind in (${list}))`;

const ROLES_BEFORE = `'leader', 'approver', 'facilitator', 'hr', 'panel', 'administrator'`;

const roles = (list: string): string => `alter table register.people
  drop constraint people_roles_check, add constraint people_roles_check check (roles <@ array[${list}])`;

/** The second of the two people who read comments before anybody else does. */
const SECOND_READER = `alter table register.subjects
  add column second_reader_id uuid check (second_reader_id <> person_id and second_reader_id <> facilitator_id),
  add constraint subject_second_reader
    foreign key (organisation_id, second_reader_id) references register.people (organisation_id, id)`;

/** `version` is what the second reader has seen: a decision that changes needs their eyes again. */
const SECOND_VIEW = `alter table register.comment_decisions
  add column version integer not null default 1,
  add column second_view text check (second_view in ('agreed', 'differs')),
  add column second_lane text check (second_lane in ('publish', 'theme', 'withhold')),
  add column second_words text not null default '',
  add column second_by uuid,
  add constraint differs_with_a_lane check (coalesce(second_view = 'differs', false) = (second_lane is not null)),
  add constraint decision_second
    foreign key (organisation_id, second_by) references register.people (organisation_id, id)`;

/** The comment itself stays where comments are; here is where it stands and what a reader adds. */
const CONCERNS = [
  `create table register.safety_concerns (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    subject_id uuid not null,
    source text not null check (source in ('shuffled', 'manager')),
    position integer not null,
    note text not null,
    raised_by uuid not null,
    raised_on date not null,
    closed_by uuid,
    outcome text not null default '',
    constraint raised_once unique (organisation_id, subject_id, source, position),
    check ((closed_by is null) = (outcome = '')),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id),
    foreign key (organisation_id, raised_by) references register.people (organisation_id, id),
    foreign key (organisation_id, closed_by) references register.people (organisation_id, id)
  )`,
  forceTenancy('register.safety_concerns'),
  'grant select, insert, update on register.safety_concerns to app_rw',
];

/** Letters and concerns that were unknown before are dropped; a second reader's view goes with its columns. */
const DOWN = [
  'drop table register.safety_concerns',
  `alter table register.comment_decisions drop column version, drop column second_view, drop column second_lane,
    drop column second_words, drop column second_by`,
  'alter table register.subjects drop column second_reader_id',
  'alter table register.mails no force row level security',
  `delete from register.mails where kind in ('comments-to-confirm', 'safety-concern')`,
  'alter table register.mails force row level security',
  kinds(KINDS_BEFORE),
  'alter table register.people no force row level security',
  `update register.people set roles = array_remove(roles, 'speaking-up') where 'speaking-up' = any(roles)`,
  'alter table register.people force row level security',
  roles(ROLES_BEFORE),
];

export class TwoReaders1764000017000 implements MigrationInterface {
  name = 'TwoReaders1764000017000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const lists = [
      kinds(`${KINDS_BEFORE}, 'comments-to-confirm', 'safety-concern'`),
      roles(`${ROLES_BEFORE}, 'speaking-up'`),
    ];
    for (const statement of [SECOND_READER, SECOND_VIEW, ...CONCERNS, ...lists])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
