import { readPrivateKey } from '../crypto/hpke.js';
import { merkleRoot } from '../crypto/merkle-root.js';
import { receiptList } from '../crypto/receipt-list.js';
import { countBallots, dropBallots, GroupCount, readTokenHashes } from '../persistence/box/ballot-reader.js';
import { BoxCampaign } from '../persistence/box/box-campaign.js';
import { readCampaign } from '../persistence/box/read-campaign.js';
import { Database } from '../persistence/database.js';
import { OpeningToWrite } from '../persistence/results/frozen-campaign.js';
import { OpeningEntity } from '../persistence/results/opening.entity.js';
import { readReliabilities } from '../persistence/results/reliability-reader.js';
import { readCampaignResults, readReceipts, readSpreads } from '../persistence/results/results-reader.js';
import { writeOpening } from '../persistence/results/results-writer.js';
import {
  boxPrivateKey,
  checkSeals,
  checkStatement,
  destroyKeys,
  KeyPlaces,
  waitsForCustodians,
  Warn,
} from './campaign-keys.js';
import { DueCampaign } from './due-campaigns.js';
import { outcomeHash } from './outcome-hash.js';
import { planOpening, SubjectPlan } from './plan-opening.js';
import { tallyCampaign } from './tally-campaign.js';
import { unsealCampaign } from './unseal-campaign.js';

/**
 * Opens one box, once. Killed before the results are committed, it starts again from the sealed ballots; afterwards
 * their marker row sends it to the comparison and the destruction, both of which can be repeated.
 */
export class CampaignOpening {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyPlaces,
    private readonly warn: Warn,
  ) {}

  /** @returns whether there is nothing left to do; not before the box itself is closed and there is a key to it. */
  async run(due: DueCampaign): Promise<boolean> {
    if ((await this.marker(due)) === null) {
      const campaign = await this.closedCampaign(due);
      if (campaign === null || (await waitsForCustodians(this.keys, campaign))) return false;
      const opening = await this.open(due, campaign);
      await this.database.inTenant(due.organisationId, (db) => writeOpening(db, opening));
    }
    await this.compare(due);
    await this.destroy(due);
    return true;
  }

  private marker({ organisationId, campaignId }: DueCampaign): Promise<OpeningEntity | null> {
    return this.database.inTenant(organisationId, (db) => db.findOneBy(OpeningEntity, { campaignId }));
  }

  private async closedCampaign({ organisationId, campaignId }: DueCampaign): Promise<BoxCampaign | null> {
    const campaign = await this.database.inTenant(organisationId, (db) => readCampaign(db, campaignId));
    return campaign?.state === 'closed' ? campaign : null;
  }

  private async open(due: DueCampaign, campaign: BoxCampaign): Promise<OpeningToWrite> {
    const { organisationId, campaignId, statement } = due;
    await checkStatement(this.keys.tokenKeys, due);
    checkSeals(campaign);
    const [counts, hashes] = await this.database.inTenant(organisationId, async (db) => [
      await countBallots(db, campaignId),
      await readTokenHashes(db, campaignId),
    ]);
    const subjectRefs = campaign.subjects.map(({ subjectRef }) => subjectRef);
    const plans = planOpening({ ...campaign, subjectRefs, counts, statement });
    const receipts = receiptList(hashes);
    const key = readPrivateKey(await boxPrivateKey(this.keys.vault, campaign, this.warn));
    const seals = new Map(campaign.subjects.map(({ subjectRef, seal }) => [subjectRef, seal]));
    const opener = { key, seals, questionnaire: campaign.questionnaire };
    const ballots = totalOf(counts);
    const { bySubject, spoiled } = await unsealCampaign(this.database, campaign, { opener, plans, ballots });
    const frozen = tallyCampaign(plans, bySubject, campaign.questionnaire);
    return {
      organisationId,
      campaignId,
      frozen,
      spoiled,
      ballots,
      receipts,
      merkleRoot: merkleRoot(receipts),
      outcomeHash: outcomeHash(frozen),
      surplus: surplusOf(plans),
    };
  }

  /** Keys are destroyed only for results that can be read back as they were computed. */
  private async compare(due: DueCampaign): Promise<void> {
    const { organisationId, campaignId } = due;
    const isSame = await this.database.inTenant(organisationId, async (db) => {
      const marker = await db.findOneByOrFail(OpeningEntity, { campaignId });
      const subjects = await readCampaignResults(db, campaignId);
      const spreads = await readSpreads(db, campaignId);
      const reliabilities = await readReliabilities(db, campaignId);
      // A box that was opened before receipts were published has no root to compare with.
      const root = marker.merkleRoot ?? merkleRoot([]);
      return (
        outcomeHash({ subjects, spreads, reliabilities }).equals(marker.outcomeHash) &&
        merkleRoot(await readReceipts(db, campaignId)).equals(root)
      );
    });
    if (!isSame)
      throw new Error(`The results of campaign ${campaignId} do not read back as they were written.`);
  }

  private async destroy({ organisationId, campaignId }: DueCampaign): Promise<void> {
    await destroyKeys(this.keys, campaignId);
    await this.database.inTenant(organisationId, async (db) => {
      await dropBallots(db, campaignId);
      await db.update(OpeningEntity, { campaignId }, { state: 'finished' });
    });
  }
}

const totalOf = (counts: readonly GroupCount[]): number =>
  counts.reduce((total, { ballots }) => total + ballots, 0);

const surplusOf = (plans: readonly SubjectPlan[]): OpeningToWrite['surplus'] =>
  plans.flatMap(({ subjectRef, surplus }) => surplus.map((group) => ({ subjectRef, group })));
