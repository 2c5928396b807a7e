import { Audience, audienceOf } from '../core/questionnaires/questionnaire.js';
import { ballotSize, Sealing } from '../crypto/ballot.js';
import { readPublicKey } from '../crypto/hpke.js';
import { BallotStore } from '../persistence/box/ballot-store.js';
import { BoxCampaign, BoxSubject } from '../persistence/box/box-campaign.js';

/** A campaign with everything at hand that a ballot needs. */
export interface CollectingCampaign extends BoxCampaign {
  /** `null`: destroyed, because the box has been opened. */
  readonly tokenKey: Buffer | null;
  readonly sealings: Readonly<Record<Exclude<Audience, 'self'>, Sealing>>;
  readonly bySubject: ReadonlyMap<string, BoxSubject>;
}

export interface TokenKeyFinder {
  find(campaignId: string): Promise<Buffer | null>;
}

interface Remembered {
  readonly campaign: Promise<CollectingCampaign | null>;
  readonly until: number;
}

/** Another box process may have been told of a new delivery; whether a campaign is open is asked for every ballot. */
const REMEMBER_MS = 5000;
/** Addresses that name no campaign are forgotten before they fill the memory. */
const REMEMBER_AT_MOST = 1000;

/** Reads campaigns once in a while instead of for every ballot: their questionnaires are long and do not change. */
export class CollectingCampaigns {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly store: BallotStore,
    private readonly tokenKeys: TokenKeyFinder,
  ) {}

  find(slug: string, campaignId: string): Promise<CollectingCampaign | null> {
    const key = `${slug} ${campaignId}`;
    const known = this.remembered.get(key);
    if (known !== undefined && known.until > Date.now()) return known.campaign;
    if (this.remembered.size >= REMEMBER_AT_MOST) this.remembered.clear();
    const campaign = this.read(slug, campaignId);
    this.remembered.set(key, { campaign, until: Date.now() + REMEMBER_MS });
    // A failure is not worth remembering.
    campaign.catch(() => this.remembered.delete(key));
    return campaign;
  }

  forgetAll(): void {
    this.remembered.clear();
  }

  private async read(slug: string, campaignId: string): Promise<CollectingCampaign | null> {
    const organisationId = await this.store.organisationOf(slug);
    if (organisationId === null) return null;
    const campaign = await this.store.campaign(organisationId, campaignId);
    return campaign === null ? null : this.prepare(campaign);
  }

  private async prepare(campaign: BoxCampaign): Promise<CollectingCampaign> {
    const boxPublicKey = readPublicKey(campaign.boxPublicKey);
    const sealing = (audience: Audience): Sealing => ({
      boxPublicKey,
      size: ballotSize(campaign.questionnaire, audience),
    });
    return {
      ...campaign,
      tokenKey: await this.tokenKeys.find(campaign.campaignId),
      sealings: { colleague: sealing('colleague'), patient: sealing('patient') },
      bySubject: new Map(campaign.subjects.map((subject) => [subject.subjectRef, subject])),
    };
  }
}

export const sealingFor = (campaign: CollectingCampaign, group: Parameters<typeof audienceOf>[0]): Sealing =>
  campaign.sealings[audienceOf(group) === 'patient' ? 'patient' : 'colleague'];
