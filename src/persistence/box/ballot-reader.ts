import { EntityManager } from 'typeorm';
import { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { SealedBallot } from './box-campaign.js';

export interface GroupCount {
  readonly subjectRef: string;
  readonly group: RaterGroup;
  readonly ballots: number;
  /** Each stands for a token that was spent, and for no answer. */
  readonly withdrawn: number;
}

/** What may be decided from counts alone, before anything is decrypted. */
export const countBallots = (db: EntityManager, campaignId: string): Promise<GroupCount[]> =>
  db.query(
    `select subject_ref as "subjectRef", rater_group as "group",
            (count(*) filter (where not withdrawn))::int as ballots,
            (count(*) filter (where withdrawn))::int as withdrawn
       from box.ballots where campaign_id = $1 group by subject_ref, rater_group`,
    [campaignId],
  );

const AT_ONCE = 100;

/** Base64 is two thirds of the text that the driver would be given otherwise; only what was chosen is put into it. */
const READ = `
  select token_hash as "tokenHash", subject_ref as "subjectRef", rater_group as "raterGroup",
         encode(sealed, 'base64') as sealed
    from (select token_hash, subject_ref, rater_group, sealed
            from box.ballots
            where campaign_id = $1 and not withdrawn and token_hash > $2
            order by token_hash limit ${String(AT_ONCE)}) chosen
    order by token_hash`;

/** A handful of sealed ballots in the order of their token hashes, which is no order of anything else. */
export async function readBallots(
  db: EntityManager,
  campaignId: string,
  after: Buffer,
): Promise<SealedBallot[]> {
  const rows = await db.query<(Omit<SealedBallot, 'sealed'> & { sealed: string })[]>(READ, [
    campaignId,
    after,
  ]);
  return rows.map((row) => ({ ...row, sealed: Buffer.from(row.sealed, 'base64') }));
}

/** Of every ballot that lies in the box when it is opened, also where its group will be destroyed. */
export async function readTokenHashes(db: EntityManager, campaignId: string): Promise<readonly Buffer[]> {
  const rows = await db.query<{ hash: Buffer }[]>(
    'select token_hash as hash from box.ballots where campaign_id = $1 and not withdrawn',
    [campaignId],
  );
  return rows.map(({ hash }) => hash);
}

/** @throws when no results were written yet: the database itself refuses to lose unopened ballots. */
export async function dropBallots(db: EntityManager, campaignId: string): Promise<void> {
  await db.query('select box.drop_ballot_partition($1)', [campaignId]);
}
