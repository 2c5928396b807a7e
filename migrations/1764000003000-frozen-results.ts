import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

const CAMPAIGN = 'organisation_id uuid not null, campaign_id uuid not null';
const SUBJECT = `${CAMPAIGN}, subject_ref uuid not null`;
const SUBJECT_KEY = 'organisation_id, campaign_id, subject_ref';
const OF_OPENING =
  'foreign key (organisation_id, campaign_id) references results.openings (organisation_id, campaign_id)';
const OF_CELL = `foreign key (${SUBJECT_KEY}, cell_group) references results.cells (${SUBJECT_KEY}, cell_group)`;
const RATER_GROUP = `text not null check (rater_group in ('manager', 'peer', 'direct-report', 'other', 'patient'))`;
const CELL_GROUP = `text not null
  check (cell_group in ('manager', 'peer', 'direct-report', 'other', 'patient', 'pooled'))`;
const COMPONENT = `text not null check (component in ('attending', 'understanding', 'empathising', 'helping'))`;
const WORDS = `text text not null, mode text not null check (mode in ('word-for-word', 'themes-only'))`;

const TABLES: Readonly<Record<string, string>> = {
  /** `committed`: the counts are safe, keys and ballots may still have to be destroyed; `finished`: they are gone. */
  openings: `${CAMPAIGN},
    outcome_hash bytea not null check (length(outcome_hash) = 32),
    ballots integer not null,
    spoiled integer not null,
    state text not null check (state in ('committed', 'finished')),
    primary key (organisation_id, campaign_id)`,
  group_outcomes: `${SUBJECT}, rater_group ${RATER_GROUP},
    outcome text not null check (outcome in ('published', 'pooled', 'destroyed', 'none', 'not-applicable')),
    reason text check (reason in ('under-threshold', 'more-ballots-than-tokens')),
    primary key (${SUBJECT_KEY}, rater_group),
    check ((outcome = 'destroyed') = (reason is not null)),
    ${OF_OPENING}`,
  cells: `${SUBJECT}, cell_group ${CELL_GROUP},
    ballots integer not null check (ballots > 0),
    primary key (${SUBJECT_KEY}, cell_group),
    ${OF_OPENING}`,
  item_counts: `${SUBJECT}, cell_group ${CELL_GROUP}, item text not null,
    counts integer[] not null check (cardinality(counts) = 5),
    not_observed integer not null,
    primary key (${SUBJECT_KEY}, cell_group, item),
    ${OF_CELL}`,
  component_sums: `${SUBJECT}, cell_group ${CELL_GROUP}, component ${COMPONENT},
    n integer not null,
    sum_units integer not null,
    units_per_point integer not null check (units_per_point > 0),
    primary key (${SUBJECT_KEY}, cell_group, component),
    ${OF_CELL}`,
  group_spreads: `${CAMPAIGN}, cell_group ${CELL_GROUP}, component ${COMPONENT},
    subjects integer not null,
    sum_of_squares double precision not null,
    degrees_of_freedom integer not null,
    primary key (organisation_id, campaign_id, cell_group, component),
    ${OF_OPENING}`,
  /** Without group and question: the position is one random order, and all that is known of where a comment stands. */
  comments: `${SUBJECT}, position integer not null, ${WORDS}, primary key (${SUBJECT_KEY}, position), ${OF_OPENING}`,
  manager_comments: `${SUBJECT}, position integer not null, question text not null, ${WORDS},
    primary key (${SUBJECT_KEY}, position), ${OF_OPENING}`,
  conditions: `${SUBJECT}, ballots integer not null, counts jsonb not null, primary key (${SUBJECT_KEY}), ${OF_OPENING}`,
  /** `model` is the text that was hashed, not jsonb, which would give other bytes back. */
  releases: `${SUBJECT}, model text not null, sha256 bytea not null check (length(sha256) = 32),
    primary key (${SUBJECT_KEY}), ${OF_OPENING}`,
  release_documents: `${SUBJECT}, language text not null check (language in ('en', 'cy')),
    pdf bytea not null, sha256 bytea not null check (length(sha256) = 32),
    primary key (${SUBJECT_KEY}, language),
    foreign key (${SUBJECT_KEY}) references results.releases (${SUBJECT_KEY})`,
};

const WRITTEN_AT_OPENING = Object.keys(TABLES)
  .filter((table) => !table.startsWith('release'))
  .map((table) => `results.${table}`)
  .join(', ');

/** Nobody may change or remove what was written: a second opening, or a report edited after release, has no right to. */
const GRANTS = [
  'grant usage on schema results to opener_rw, report_ro, app_rw',
  `grant select, insert on ${WRITTEN_AT_OPENING} to opener_rw`,
  'grant update (state) on results.openings to opener_rw',
  'grant select on all tables in schema results to report_ro',
  'grant select, insert on results.releases, results.release_documents to app_rw',
  'grant select on results.openings to app_rw',
];

export class FrozenResults1764000003000 implements MigrationInterface {
  name = 'FrozenResults1764000003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create schema results');
    for (const [name, columns] of Object.entries(TABLES)) {
      await queryRunner.query(`create table results.${name} (${columns})`);
      await queryRunner.query(forceTenancy(`results.${name}`));
    }
    for (const grant of GRANTS) await queryRunner.query(grant);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema results cascade');
  }
}
