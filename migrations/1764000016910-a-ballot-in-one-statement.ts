import { MigrationInterface, QueryRunner } from 'typeorm';

const SIGNATURE = 'box.put_ballot(uuid, uuid, bytea, uuid, text, bytea, bytea)';

/**
 * What took five statements of the box, each a way to the server and back. It runs with the rights of whoever calls it, and each
 * statement in it sees what was committed before that statement began, as five did. The deadline is the database's clock, in the
 * statement that stores: nothing is accepted that closing did not see.
 */
const PUT = `
  create function box.put_ballot(
    organisation uuid, campaign uuid, hash bytea, subject uuid, raters text, digest bytea, bytes bytea
  ) returns text language plpgsql as $$
  declare
    kept bytea;
  begin
    perform set_config('app.organisation_id', organisation::text, true);
    perform pg_advisory_xact_lock_shared(hashtextextended('ballots of ' || campaign::text, 0));
    insert into box.ballots
      (organisation_id, campaign_id, token_hash, subject_ref, rater_group, request_digest, sealed, version, withdrawn)
    select c.organisation_id, c.campaign_id, hash, subject, raters, digest, bytes, 1, false
      from box.campaigns c where c.campaign_id = campaign and c.state = 'open' and now() < c.closes_at
    on conflict do nothing;
    if found then return 'stored'; end if;
    select b.request_digest into kept from box.ballots b where b.campaign_id = campaign and b.token_hash = hash;
    if not found then return 'closed'; end if;
    return case when kept = digest then 'known' else 'other' end;
  end $$`;

export class ABallotInOneStatement1764000016910 implements MigrationInterface {
  name = 'ABallotInOneStatement1764000016910';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(PUT);
    await queryRunner.query(`revoke execute on function ${SIGNATURE} from public`);
    await queryRunner.query(`grant execute on function ${SIGNATURE} to box_rw`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function ${SIGNATURE}`);
  }
}
