import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const TABLES = [
  `create table box.campaigns (
    organisation_id uuid not null,
    campaign_id uuid not null,
    purpose text not null check (purpose in ('development', 'promotion-evidence')),
    questionnaire jsonb not null,
    thresholds jsonb not null,
    closes_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'closed')),
    box_public_key bytea not null check (length(box_public_key) = 32),
    primary key (organisation_id, campaign_id)
  )`,
  `create table box.subjects (
    organisation_id uuid not null,
    campaign_id uuid not null,
    subject_ref uuid not null,
    seal bytea not null check (length(seal) = 32),
    groups text[] not null check (groups <@ array['manager', 'peer', 'direct-report', 'other', 'patient']),
    primary key (organisation_id, campaign_id, subject_ref),
    foreign key (organisation_id, campaign_id) references box.campaigns (organisation_id, campaign_id)
  )`,
  // No foreign key: its check would leave the number of the last ballot's transaction in the subject's row for good.
  // `external`: compression would make the length on disk depend on what was sealed.
  `create table box.ballots (
    organisation_id uuid not null,
    campaign_id uuid not null,
    token_hash bytea not null check (length(token_hash) = 32),
    subject_ref uuid not null,
    rater_group text not null check (rater_group in ('manager', 'peer', 'direct-report', 'other', 'patient')),
    request_digest bytea not null check (length(request_digest) = 32),
    sealed bytea storage external not null,
    primary key (campaign_id, token_hash)
  ) partition by list (campaign_id)`,
];

/** A ballot arrives with a slug in its address; its organisation has to be known before any tenant row is read. */
const DIRECTORY = [
  `create table box.organisations (slug text primary key, organisation_id uuid not null unique)`,
  `alter table box.organisations enable row level security`,
  `alter table box.organisations force row level security`,
  `create policy directory_read on box.organisations for select using (true)`,
  `create policy directory_write on box.organisations for insert
    with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)`,
];

/**
 * One partition for each campaign, so that opening can drop the ballots as files instead of deleting rows that vacuum
 * has not reached yet. The box owns no table, therefore these run as their owner; both see the caller's tenant only.
 */
const PARTITIONS = [
  `create function box.ballot_partition(campaign uuid) returns text language sql immutable
    set search_path = pg_catalog as $$ select 'ballots_' || replace(campaign::text, '-', '') $$`,
  `create function box.make_ballot_partition(campaign uuid) returns void language plpgsql security definer
    set search_path = pg_catalog as $$
    declare
      partition text := box.ballot_partition(campaign);
      tenant text := $policy$organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid$policy$;
    begin
      if not exists (select from box.campaigns where campaign_id = campaign) then
        raise exception 'no such campaign' using errcode = 'no_data_found';
      end if;
      if to_regclass('box.' || partition) is not null then return; end if;
      execute format('create table box.%I (like box.ballots including all)', partition);
      execute format('alter table box.%I enable row level security', partition);
      execute format('alter table box.%I force row level security', partition);
      execute format('create policy tenant on box.%I using (%s) with check (%s)', partition, tenant, tenant);
      execute format('alter table box.ballots attach partition box.%I for values in (%L)', partition, campaign);
    end $$`,
  `create function box.drop_ballot_partition(campaign uuid) returns void language plpgsql security definer
    set search_path = pg_catalog as $$
    begin
      if not exists (select from results.openings where campaign_id = campaign) then
        raise exception 'results not written yet' using errcode = 'object_not_in_prerequisite_state';
      end if;
      execute format('drop table if exists box.%I', box.ballot_partition(campaign));
    end $$`,
  `revoke execute on all functions in schema box from public`,
];

/** The box writes what it cannot read back: of a ballot it may see the token's hash and the request's digest only. */
const GRANTS = [
  'grant usage on schema box to box_rw, opener_rw',
  'grant select, insert on box.organisations to box_rw',
  'grant select, insert, update on box.campaigns to box_rw',
  'grant select, insert, delete on box.subjects to box_rw',
  'grant insert, select (organisation_id, campaign_id, token_hash, request_digest) on box.ballots to box_rw',
  'grant execute on function box.make_ballot_partition(uuid) to box_rw',
  'grant select on box.campaigns, box.subjects, box.ballots to opener_rw',
  'grant execute on function box.drop_ballot_partition(uuid) to opener_rw',
];

export class TheSealedBox1764000002000 implements MigrationInterface {
  name = 'TheSealedBox1764000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create schema box');
    for (const table of TABLES) await queryRunner.query(table);
    for (const table of ['campaigns', 'subjects', 'ballots'])
      await queryRunner.query(forceTenancy(`box.${table}`));
    for (const statement of [...DIRECTORY, ...PARTITIONS, ...GRANTS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema box cascade');
  }
}
