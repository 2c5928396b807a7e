import { Injectable } from '@nestjs/common';
import { EntityManager, IsNull, Not } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { OpeningEntity } from '../../persistence/results/opening.entity.js';
import { readReceipts } from '../../persistence/results/results-reader.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { PublishedCampaignView, SealedCampaignView, SealView } from './seals.view.js';

const OPENED: readonly CampaignEntity['state'][] = ['opened', 'released', 'archived'];

/** What is published about every campaign, to anybody: hashes only. */
@Injectable()
export class SealsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Every campaign that has been locked, the latest first. @throws DomainError `not-found` */
  async campaigns(slug: string): Promise<readonly SealedCampaignView[]> {
    const { id, timeZone } = await this.organisations.bySlug(slug);
    return this.register.inTenant(id, async (db) => {
      const locked = await db.find(CampaignEntity, {
        where: { state: Not('draft') },
        order: { closesAt: 'desc', id: 'asc' },
      });
      return locked.map((campaign) => sealedView(campaign, timeZone));
    });
  }

  /** @throws DomainError `not-found` */
  async campaign(slug: string, campaignId: string): Promise<PublishedCampaignView> {
    const { id, timeZone } = await this.organisations.bySlug(slug);
    const sealed = await this.register.inTenant(id, async (db) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign || campaign.state === 'draft') throw new DomainError('not-found');
      return { ...sealedView(campaign, timeZone), seals: await sealsOf(db, campaignId, timeZone) };
    });
    const published = sealed.opened ? await this.published(id, campaignId) : null;
    return { ...sealed, published };
  }

  private published(organisationId: string, campaignId: string): Promise<PublishedCampaignView['published']> {
    return this.results.inTenant(organisationId, async (db) => {
      const opening = await db.findOneBy(OpeningEntity, { campaignId });
      // A box that was opened before receipts were published has no list.
      if (!opening?.merkleRoot) return null;
      const receipts = await readReceipts(db, campaignId);
      return { receipts, merkleRoot: opening.merkleRoot.toString('hex') };
    });
  }
}

const sealedView = (campaign: CampaignEntity, timeZone: string): SealedCampaignView => ({
  id: campaign.id,
  closesOn: calendarDateOf(campaign.closesAt, timeZone),
  custody: campaign.custody,
  opened: OPENED.includes(campaign.state),
});

/** In the order of the hashes, which says nothing about the order of the leaders. */
async function sealsOf(
  db: EntityManager,
  campaignId: string,
  timeZone: string,
): Promise<readonly SealView[]> {
  const subjects = await db.findBy(SubjectEntity, { campaignId, seal: Not(IsNull()) });
  return subjects
    .flatMap(({ seal, extendedTo }) => (seal === null ? [] : { seal, extendedTo }))
    .toSorted((one, other) => (one.seal < other.seal ? -1 : 1))
    .map(({ seal, extendedTo }) => ({
      seal,
      blocks: sealBlocks(Buffer.from(seal, 'hex')),
      closesOn: extendedTo && calendarDateOf(extendedTo, timeZone),
    }));
}
