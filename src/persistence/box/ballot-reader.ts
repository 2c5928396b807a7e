import { EntityManager, MoreThan } from 'typeorm';
import { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { BallotEntity } from './ballot.entity.js';
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

const AT_ONCE = 500;

/** A handful of sealed ballots in the order of their token hashes, which is no order of anything else. */
export const readBallots = (db: EntityManager, campaignId: string, after: Buffer): Promise<SealedBallot[]> =>
  db.find(BallotEntity, {
    where: { campaignId, withdrawn: false, tokenHash: MoreThan(after) },
    order: { tokenHash: 'asc' },
    take: AT_ONCE,
  });

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
