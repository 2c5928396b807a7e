import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * ANALYZE copies values of a table into pg_statistic, whole ballots if they are short, and there they outlive the files
 * that the opening drops. A target of 0 takes no sample; ballots are found by their key alone, so nothing is planned worse.
 */
const COLUMNS = [
  'organisation_id',
  'campaign_id',
  'token_hash',
  'subject_ref',
  'rater_group',
  'request_digest',
  'sealed',
  'version',
  'withdrawn',
];

const setStatistics = (target: '0' | 'default'): string =>
  COLUMNS.map((column) => `alter column ${column} set statistics ${target}`).join(', ');

/** `like … including all` leaves the target out, and a partition is analysed by its own. */
const makePartition = (lastStatement: string): string =>
  `create or replace function box.make_ballot_partition(campaign uuid) returns void language plpgsql security definer
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
      ${lastStatement}
    end $$`;

const inAllPartitions = (change: string): string => `do $$
  declare partition regclass;
  begin
    for partition in select relid from pg_partition_tree('box.ballots') loop
      execute format('alter table %s ${change}', partition);
    end loop;
  end $$`;

export class NoStatisticsOfBallots1764000006000 implements MigrationInterface {
  name = 'NoStatisticsOfBallots1764000006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(inAllPartitions(setStatistics('0')));
    await queryRunner.query(
      makePartition(`execute format('alter table box.%I ${setStatistics('0')}', partition);`),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(makePartition(''));
    await queryRunner.query(inAllPartitions(setStatistics('default')));
  }
}
