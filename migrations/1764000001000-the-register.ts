import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const TABLES = [
  `create table register.organisations (
    id uuid primary key,
    organisation_id uuid not null generated always as (id) stored,
    slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    name jsonb not null,
    time_zone text not null,
    default_language text not null check (default_language in ('en', 'cy')),
    signposts jsonb not null,
    unique (organisation_id, id)
  )`,
  `create table register.units (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references register.organisations (id),
    parent_id uuid,
    name jsonb not null,
    unique (organisation_id, id),
    foreign key (organisation_id, parent_id) references register.units (organisation_id, id)
  )`,
  `create table register.people (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references register.organisations (id),
    email text not null check (email = lower(email)),
    given_name text not null,
    family_name text not null,
    job_title text not null,
    unit_id uuid,
    line_manager_id uuid,
    language text not null check (language in ('en', 'cy')),
    roles text[] not null default '{}'
      check (roles <@ array['leader', 'approver', 'facilitator', 'hr', 'panel', 'administrator']),
    unique (organisation_id, id),
    unique (organisation_id, email),
    foreign key (organisation_id, unit_id) references register.units (organisation_id, id),
    foreign key (organisation_id, line_manager_id) references register.people (organisation_id, id)
  )`,
  `create table register.sign_in_links (
    token_hash bytea primary key,
    organisation_id uuid not null,
    person_id uuid not null,
    expires_at timestamptz not null,
    consumed_at timestamptz,
    foreign key (organisation_id, person_id) references register.people (organisation_id, id) on delete cascade
  )`,
  `create table register.sessions (
    id_hash bytea primary key,
    organisation_id uuid not null,
    person_id uuid not null,
    csrf_token text not null,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    ended_at timestamptz,
    foreign key (organisation_id, person_id) references register.people (organisation_id, id) on delete cascade
  )`,
  `create table register.questionnaires (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references register.organisations (id),
    key text not null,
    version integer not null check (version > 0),
    content jsonb not null,
    content_hash text not null,
    in_use boolean not null default false,
    unique (organisation_id, id),
    unique (organisation_id, key, version)
  )`,
  `create table register.campaigns (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references register.organisations (id),
    questionnaire_id uuid not null,
    name jsonb not null,
    purpose text not null check (purpose in ('development', 'promotion-evidence')),
    state text not null default 'draft'
      check (state in ('draft', 'locked', 'collecting', 'closed', 'opened', 'released', 'archived')),
    thresholds jsonb not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    unique (organisation_id, id),
    foreign key (organisation_id, questionnaire_id) references register.questionnaires (organisation_id, id)
  )`,
  `create table register.subjects (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    campaign_id uuid not null,
    person_id uuid not null,
    facilitator_id uuid not null check (facilitator_id <> person_id),
    patients_apply boolean not null default true,
    seal text,
    released_at timestamptz,
    unique (organisation_id, id),
    unique (organisation_id, campaign_id, person_id),
    foreign key (organisation_id, campaign_id) references register.campaigns (organisation_id, id),
    foreign key (organisation_id, person_id) references register.people (organisation_id, id),
    foreign key (organisation_id, facilitator_id) references register.people (organisation_id, id)
  )`,
  `create table register.self_assessments (
    subject_id uuid primary key,
    organisation_id uuid not null,
    response jsonb not null,
    complete boolean not null default false,
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id)
  )`,
  `create table register.assignments (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    subject_id uuid not null,
    relationship text not null check (relationship in ('manager', 'peer', 'direct-report', 'other')),
    name text not null,
    email text not null check (email = lower(email)),
    language text not null check (language in ('en', 'cy')),
    unique (organisation_id, id),
    unique (organisation_id, subject_id, email),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id)
  )`,
  `create unique index one_manager_per_subject on register.assignments (organisation_id, subject_id)
    where relationship = 'manager'`,
  `create table register.invitations (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    subject_id uuid not null,
    assignment_id uuid,
    rater_group text not null check (rater_group in ('manager', 'peer', 'direct-report', 'other', 'patient')),
    state text not null default 'active' check (state in ('active', 'declined', 'withdrawn')),
    token_taken boolean not null default false,
    nonce_hash bytea,
    unique (organisation_id, id),
    unique (organisation_id, assignment_id),
    check ((assignment_id is null) = (rater_group = 'patient')),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id),
    foreign key (organisation_id, assignment_id) references register.assignments (organisation_id, id)
  )`,
  `create table register.invitation_codes (
    code_hash bytea primary key,
    organisation_id uuid not null,
    invitation_id uuid not null,
    foreign key (organisation_id, invitation_id) references register.invitations (organisation_id, id)
  )`,
  `create table register.mails (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    kind text not null check (kind in ('sign-in', 'invitation', 'report-released')),
    person_id uuid,
    invitation_id uuid,
    subject_id uuid,
    natural_key text not null,
    state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    unique (organisation_id, kind, natural_key),
    foreign key (organisation_id, person_id) references register.people (organisation_id, id),
    foreign key (organisation_id, invitation_id) references register.invitations (organisation_id, id),
    foreign key (organisation_id, subject_id) references register.subjects (organisation_id, id)
  )`,
  `create index mails_due on register.mails (organisation_id, next_attempt_at) where state = 'queued'`,
];

const TENANT_TABLES = [
  'organisations',
  'units',
  'people',
  'sign_in_links',
  'sessions',
  'questionnaires',
  'campaigns',
  'subjects',
  'self_assessments',
  'assignments',
  'invitations',
  'invitation_codes',
  'mails',
];

/** Whoever follows a link is not signed in yet: the slug in it has to find its organisation. */
const DIRECTORY = [
  `create table register.organisation_directory (
    slug text primary key,
    organisation_id uuid not null unique references register.organisations (id)
  )`,
  `alter table register.organisation_directory enable row level security`,
  `alter table register.organisation_directory force row level security`,
  `create policy directory_read on register.organisation_directory for select using (true)`,
  `create policy directory_write on register.organisation_directory for insert
    with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)`,
];

/** A questionnaire that a campaign uses is what people answered; it can no longer change. */
const IMMUTABLE_QUESTIONNAIRES = [
  `create function register.refuse_change_in_use() returns trigger language plpgsql as $$
    begin
      if old.in_use and (tg_op = 'DELETE' or new.content is distinct from old.content or not new.in_use) then
        raise exception 'questionnaire in use' using errcode = 'restrict_violation';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$`,
  `create trigger questionnaires_in_use before update or delete on register.questionnaires
    for each row execute function register.refuse_change_in_use()`,
];

const GRANTS = [
  'grant usage on schema register to app_rw, opener_rw',
  'grant select, insert, update, delete on all tables in schema register to app_rw',
  'revoke update, delete on register.organisation_directory from app_rw',
  'grant select on register.organisation_directory to opener_rw',
];

export class TheRegister1764000001000 implements MigrationInterface {
  name = 'TheRegister1764000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create schema register');
    for (const table of TABLES) await queryRunner.query(table);
    for (const table of TENANT_TABLES) await queryRunner.query(forceTenancy(`register.${table}`));
    for (const statement of [...DIRECTORY, ...IMMUTABLE_QUESTIONNAIRES, ...GRANTS])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema register cascade');
  }
}
