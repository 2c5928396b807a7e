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

/** `known`: this very request was stored before; `other`: the token was used for another one. */
export type Putting = 'stored' | 'known' | 'other' | 'closed';

/** Counted from the database's clock, in the statement that stores: nothing is accepted that closing did not see. */
const PUT = `
  insert into box.ballots
    (organisation_id, campaign_id, token_hash, subject_ref, rater_group, request_digest, sealed)
  select organisation_id, campaign_id, $2, $3, $4, $5, $6
    from box.campaigns where campaign_id = $1 and state = 'open' and now() < closes_at
  on conflict (campaign_id, token_hash) do nothing
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
    const putting = this.database.inTenant(ballot.organisationId, async (db) => {
      await whileCollecting(db, ballot.campaignId);
      return (await this.insert(db, ballot)) ? 'stored' : this.whyNot(db, ballot);
    });
    return orUnavailable(putting);
  }

  private async insert(db: EntityManager, ballot: IncomingBallot): Promise<boolean> {
    const { campaignId, tokenHash, subjectRef, raterGroup, requestDigest, sealed } = ballot;
    const rows: unknown[] = await db.query(PUT, [
      campaignId,
      tokenHash,
      subjectRef,
      raterGroup,
      requestDigest,
      sealed,
    ]);
    return rows.length > 0;
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
