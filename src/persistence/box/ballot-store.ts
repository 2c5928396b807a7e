import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { Database } from '../database.js';
import { BallotEntity } from './ballot.entity.js';
import { SealedBallot } from './box-campaign.js';
import { whileCollecting } from './campaign-lock.js';
import { orUnavailable } from './or-unavailable.js';
import { BoxOrganisationEntity } from './organisation.entity.js';
import { readCampaign, StoredCampaign } from './read-campaign.js';

/** What is put into the box: the ballot, and a digest by which a repeated request is told from a changed one. */
export interface IncomingBallot extends SealedBallot {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly requestDigest: Buffer;
}

/** What takes the place of a ballot: a new one, or a tombstone. */
export interface Replacement extends IncomingBallot {
  readonly withdrawn: boolean;
}

/** `known`: this very request was stored before; `other`: the token was used for another one. */
export type Putting = 'stored' | 'known' | 'other' | 'closed';

const PUT = 'select box.put_ballot($1, $2, $3, $4, $5, $6, $7) as putting';

/**
 * In one statement, so that of two replacements at once one follows the other. The deadline is the database's clock:
 * nothing is accepted that closing did not see. The new bytes are parameters and not `excluded.sealed`, which only a role
 * that may read ballots could name. A deadline that passes between a ballot's first version and its second leaves the first.
 */
const REPLACE = `
  insert into box.ballots
    (organisation_id, campaign_id, token_hash, subject_ref, rater_group, request_digest, sealed, version, withdrawn)
  select organisation_id, campaign_id, $2, $3, $4, $5, $6, 1, $7::boolean
    from box.campaigns where campaign_id = $1 and state = 'open' and now() < closes_at
  on conflict (campaign_id, token_hash) do update
    set request_digest = $5, sealed = $6, withdrawn = $7, version = ballots.version + 1
    where ballots.request_digest <> $5
  returning true`;

export class BallotStore {
  constructor(private readonly database: Database) {}

  async organisationOf(slug: string): Promise<string | null> {
    const found = await orUnavailable(
      this.database.inDirectory((db) => db.findOneBy(BoxOrganisationEntity, { slug })),
    );
    return found?.organisationId ?? null;
  }

  campaign(organisationId: string, campaignId: string): Promise<StoredCampaign | null> {
    return orUnavailable(this.database.inTenant(organisationId, (db) => readCampaign(db, campaignId)));
  }

  /** Resolves after COMMIT, so that whatever it says may be acknowledged. */
  async put(ballot: IncomingBallot): Promise<Putting> {
    const values = [ballot.organisationId, ...columnsOf(ballot)];
    const answer = this.database.inOneStatement<readonly { putting: Putting }[]>(PUT, values);
    const [row] = await orUnavailable(answer);
    if (row === undefined) throw new DomainError('unavailable');
    return row.putting;
  }

  /** Leaves this ballot or tombstone under its token, whatever lay there; never answers `other`. */
  replace(ballot: Replacement): Promise<Putting> {
    const putting = this.database.inTenant(ballot.organisationId, async (db): Promise<Putting> => {
      await whileCollecting(db, ballot.campaignId);
      const written: unknown[] = await db.query(REPLACE, [...columnsOf(ballot), ballot.withdrawn]);
      return written.length > 0 || (await liesThere(db, ballot)) ? 'stored' : 'closed';
    });
    return orUnavailable(putting);
  }
}

/** The very same one: it was written before. Something else that was not written over says that the box was closed. */
async function liesThere(
  db: EntityManager,
  { campaignId, tokenHash, requestDigest }: IncomingBallot,
): Promise<boolean> {
  const stored = await db.findOne(BallotEntity, {
    select: { campaignId: true, tokenHash: true, requestDigest: true },
    where: { campaignId, tokenHash },
  });
  return stored?.requestDigest.equals(requestDigest) ?? false;
}

const columnsOf = (ballot: IncomingBallot): readonly unknown[] => [
  ballot.campaignId,
  ballot.tokenHash,
  ballot.subjectRef,
  ballot.raterGroup,
  ballot.requestDigest,
  ballot.sealed,
];
