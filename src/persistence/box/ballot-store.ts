import { EntityManager } from 'typeorm';
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

/** Counted from the database's clock, in the statement that stores: nothing is accepted that closing did not see. */
const insertWhileOpen = (withdrawn: string): string => `
  insert into box.ballots
    (organisation_id, campaign_id, token_hash, subject_ref, rater_group, request_digest, sealed, version, withdrawn)
  select organisation_id, campaign_id, $2, $3, $4, $5, $6, 1, ${withdrawn}
    from box.campaigns where campaign_id = $1 and state = 'open' and now() < closes_at
  on conflict (campaign_id, token_hash)`;

const PUT = `${insertWhileOpen('false')} do nothing returning true`;

/**
 * In one statement, so that of two replacements at once one follows the other. The new bytes are parameters and not
 * `excluded.sealed`, which only a role that may read ballots could name. A deadline that passes between a ballot's
 * first version and its second leaves the first.
 */
const REPLACE = `${insertWhileOpen('$7::boolean')} do update
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
  put(ballot: IncomingBallot): Promise<Putting> {
    return this.write(ballot, (db) => db.query(PUT, [...columnsOf(ballot)]));
  }

  /** Leaves this ballot or tombstone under its token, whatever lay there; never answers `other`. */
  async replace(ballot: Replacement): Promise<Putting> {
    const putting = await this.write(ballot, (db) =>
      db.query(REPLACE, [...columnsOf(ballot), ballot.withdrawn]),
    );
    // Something else lies there and was not written over, so the box was closed.
    return putting === 'other' ? 'closed' : putting;
  }

  private write(
    ballot: IncomingBallot,
    statement: (db: EntityManager) => Promise<unknown[]>,
  ): Promise<Putting> {
    const putting = this.database.inTenant(ballot.organisationId, async (db) => {
      await whileCollecting(db, ballot.campaignId);
      const written = await statement(db);
      return written.length > 0 ? 'stored' : this.whyNot(db, ballot);
    });
    return orUnavailable(putting);
  }

  private async whyNot(
    db: EntityManager,
    { campaignId, tokenHash, requestDigest }: IncomingBallot,
  ): Promise<Putting> {
    const stored = await db.findOne(BallotEntity, {
      select: { campaignId: true, tokenHash: true, requestDigest: true },
      where: { campaignId, tokenHash },
    });
    if (stored === null) return 'closed';
    return stored.requestDigest.equals(requestDigest) ? 'known' : 'other';
  }
}

const columnsOf = (ballot: IncomingBallot): readonly unknown[] => [
  ballot.campaignId,
  ballot.tokenHash,
  ballot.subjectRef,
  ballot.raterGroup,
  ballot.requestDigest,
  ballot.sealed,
];
