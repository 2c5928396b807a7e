import { MigrationInterface, QueryRunner } from 'typeorm';
import { forceTenancy } from '../src/persistence/tenancy.js';

/** Who keeps which share of a campaign's key, and whether they have it. No share and no word of one is in a database. */
const UP = [
  `create table register.campaign_custodians (
    organisation_id uuid not null,
    campaign_id uuid not null,
    person_id uuid not null,
    position integer not null check (position between 1 and 3),
    collected boolean not null default false,
    returned boolean not null default false,
    primary key (organisation_id, campaign_id, position),
    unique (organisation_id, campaign_id, person_id),
    check (collected or not returned),
    foreign key (organisation_id, campaign_id) references register.campaigns (organisation_id, id),
    foreign key (organisation_id, person_id) references register.people (organisation_id, id)
  )`,
  'create index custodian_of on register.campaign_custodians (organisation_id, person_id)',
  forceTenancy('register.campaign_custodians'),
  'grant select, insert, update, delete on register.campaign_custodians to app_rw',
];

export class Ceremony1764000005000 implements MigrationInterface {
  name = 'Ceremony1764000005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table register.campaign_custodians');
  }
}
