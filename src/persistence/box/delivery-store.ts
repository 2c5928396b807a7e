import { isDeepStrictEqual } from 'node:util';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { Database } from '../database.js';
import { BoxCampaign } from './box-campaign.js';
import { BoxCampaignEntity } from './campaign.entity.js';
import { whileNobodyCollects } from './campaign-lock.js';
import { BoxOrganisationEntity } from './organisation.entity.js';
import { readCampaign, StoredCampaign } from './read-campaign.js';
import { BoxSubjectEntity } from './subject.entity.js';

export interface Delivery {
  readonly slug: string;
  readonly campaign: BoxCampaign;
}

const isSame = ({ state, ...stored }: StoredCampaign, delivered: BoxCampaign): boolean =>
  state === 'open' && isDeepStrictEqual(stored, delivered);

/** Takes in what the custodian delivers; the same delivery again changes nothing. */
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `conflict` once a ballot lies in the box: people answered under what was promised then. */
  receive({ slug, campaign }: Delivery): Promise<void> {
    const { organisationId, campaignId } = campaign;
    return this.database.inTenant(organisationId, async (db) => {
      await whileNobodyCollects(db, campaignId);
      await this.registerOrganisation(db, slug, organisationId);
      const stored = await readCampaign(db, campaignId);
      if (stored !== null && isSame(stored, campaign)) return;
      if (stored !== null) await this.refuseWhenPromised(db, stored);
      await this.write(db, campaign);
    });
  }

  /** After this no ballot is in flight and none is accepted. */
  close(organisationId: string, campaignId: string): Promise<void> {
    return this.database.inTenant(organisationId, async (db) => {
      await whileNobodyCollects(db, campaignId);
      const { affected } = await db.update(BoxCampaignEntity, { campaignId }, { state: 'closed' });
      if (affected !== 1) throw new DomainError('not-found');
    });
  }

  private async registerOrganisation(db: EntityManager, slug: string, organisationId: string): Promise<void> {
    await db
      .createQueryBuilder()
      .insert()
      .into(BoxOrganisationEntity)
      .values({ slug, organisationId })
      .orIgnore()
      .execute();
    const known = await db.findOneBy(BoxOrganisationEntity, { slug });
    if (known?.organisationId !== organisationId) throw new DomainError('conflict');
  }

  private async refuseWhenPromised(db: EntityManager, { campaignId, state }: StoredCampaign): Promise<void> {
    const ballots: unknown[] = await db.query('select from box.ballots where campaign_id = $1 limit 1', [
      campaignId,
    ]);
    if (state === 'closed' || ballots.length > 0) throw new DomainError('conflict');
  }

  private async write(db: EntityManager, { subjects, ...campaign }: BoxCampaign): Promise<void> {
    const { organisationId, campaignId } = campaign;
    await db.upsert(BoxCampaignEntity, campaign, ['organisationId', 'campaignId']);
    await db.delete(BoxSubjectEntity, { campaignId });
    for (let from = 0; from < subjects.length; from += 1000)
      await db.insert(
        BoxSubjectEntity,
        subjects
          .slice(from, from + 1000)
          .map((subject) => ({ ...subject, groups: [...subject.groups], organisationId, campaignId })),
      );
    await db.query('select box.make_ballot_partition($1)', [campaignId]);
  }
}
