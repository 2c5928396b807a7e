import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

/**
 * An invitation remembers what it was answered with, so that an answer lost on its way can be given again; neither half
 * says anything about the token, which only the browser can unblind.
 */
const INVITATIONS = [
  `alter table register.invitations drop column nonce_hash,
    add column blinded_hash bytea check (length(blinded_hash) = 32),
    add column evaluation bytea check (length(evaluation) = 96),
    add constraint evaluated_together check ((blinded_hash is null) = (evaluation is null))`,
  `alter table register.campaigns add column custody text not null default 'automatic'
    check (custody in ('automatic', 'ceremony'))`,
  // As it was sealed: what may become stricter later must not change what a rater was promised.
  `alter table register.subjects add column manifest jsonb`,
];

/**
 * Columns of a table that may have rows get a filler for those and keep no default: a ballot without a version, or a
 * campaign without a key, is a mistake. Campaigns of the scheme before this one end here; their tokens open nothing.
 */
const filled = (table: string, column: string, type: string, filler: string): readonly string[] => [
  `alter table ${table} add column ${column} ${type} not null default ${filler}`,
  `alter table ${table} alter column ${column} drop default`,
];

const BOX = [
  ...filled('box.campaigns', 'custody', 'text', `'automatic'`),
  ...filled('box.campaigns', 'token_public_key', 'bytea', `decode(repeat('00', 32), 'hex')`),
  `alter table box.campaigns
    add constraint custody_known check (custody in ('automatic', 'ceremony')),
    add constraint token_public_key_size check (length(token_public_key) = 32)`,
  ...filled('box.ballots', 'version', 'integer', '1'),
  ...filled('box.ballots', 'withdrawn', 'boolean', 'false'),
  // Replacing needs to count versions on and to write over what it still may not read.
  'grant select (version), update (request_digest, sealed, version, withdrawn) on box.ballots to box_rw',
];

/** Without order, subject or group: the list says that a ballot lay in this campaign's box, or is padding. */
const RESULTS = [
  `create table results.receipts (
    organisation_id uuid not null,
    campaign_id uuid not null,
    receipt text not null check (receipt ~ '^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$'),
    primary key (organisation_id, campaign_id, receipt),
    foreign key (organisation_id, campaign_id) references results.openings (organisation_id, campaign_id)
  )`,
  forceTenancy('results.receipts'),
  'grant select, insert on results.receipts to opener_rw',
  'grant select on results.receipts to report_ro',
  // Null for boxes that were opened before receipts were published.
  'alter table results.openings add column merkle_root bytea check (length(merkle_root) = 32)',
  // A group that was destroyed because it held more ballots than tokens is told in the audit chain.
  'grant select (organisation_id, campaign_id, subject_ref, rater_group, reason) on results.group_outcomes to app_rw',
];

const DOWN = [
  'revoke select (organisation_id, campaign_id, subject_ref, rater_group, reason) on results.group_outcomes from app_rw',
  'alter table results.openings drop column merkle_root',
  'drop table results.receipts',
  'revoke update (request_digest, sealed) on box.ballots from box_rw',
  'alter table box.ballots drop column withdrawn, drop column version',
  'alter table box.campaigns drop column token_public_key, drop column custody',
  'alter table register.subjects drop column manifest',
  'alter table register.campaigns drop column custody',
  'alter table register.invitations drop column evaluation, drop column blinded_hash, add column nonce_hash bytea',
];

export class BlindTokens1764000004000 implements MigrationInterface {
  name = 'BlindTokens1764000004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...INVITATIONS, ...BOX, ...RESULTS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
