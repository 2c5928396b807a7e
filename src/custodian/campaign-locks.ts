import { CampaignToLock, LockedCampaign } from '../application/custody/custodian.js';
import { DomainError } from '../core/errors.js';
import { makeBlindTokenKeys } from '../crypto/blind/token-issue.js';
import { makeKeyPair } from '../crypto/hpke.js';
import { manifestsOf, sealOf } from '../crypto/manifest.js';
import { tokenPublicKeyOf } from '../crypto/token-keys.js';
import { CampaignDelivery } from '../platform/custody/delivery.js';
import { TokenKeyDirectory } from '../platform/custody/token-key-directory.js';
import { Vault } from '../platform/vault/vault.js';
import { VaultRecord } from '../platform/vault/vault-record.js';
import { ShareKeeper } from './share-keeper.js';

export interface TokenKeyCopies {
  readonly app: TokenKeyDirectory;
  readonly box: TokenKeyDirectory;
}

export type DeliverToBox = (delivery: CampaignDelivery) => Promise<void>;

/** Each campaign's keys are made once, however often its lock is asked for or cut short. */
export class CampaignLocks {
  private lastLock: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly vault: Vault,
    private readonly tokenKeys: TokenKeyCopies,
    private readonly shares: ShareKeeper,
    private readonly deliver: DeliverToBox,
  ) {}

  /** One at a time: two requests for one campaign must not both find that it has no key yet. */
  lock(campaign: CampaignToLock): Promise<LockedCampaign> {
    const locked = this.lastLock.then(() => this.lockNow(campaign));
    this.lastLock = locked.catch(() => undefined);
    return locked;
  }

  private async lockNow(campaign: CampaignToLock): Promise<LockedCampaign> {
    const publicKey =
      campaign.custody === 'ceremony'
        ? await this.shares.boxPublicKey(campaign)
        : (await this.boxKey(campaign)).publicKey;
    const keys = {
      boxPublicKey: publicKey.toString('hex'),
      tokenPublicKey: (await this.tokenPublicKey(campaign.campaignId)).toString('hex'),
    };
    const manifestOf = manifestsOf({ ...campaign, ...keys });
    const subjects = campaign.subjects.map((subject) => ({
      ...subject,
      seal: sealOf(manifestOf(subject)).toString('hex'),
    }));
    await this.deliver({ ...campaign, ...keys, subjects });
    return {
      ...keys,
      seals: Object.fromEntries(subjects.map(({ subjectRef, seal }) => [subjectRef, seal])),
    };
  }

  private async boxKey({ campaignId, organisationId }: CampaignToLock): Promise<VaultRecord> {
    if ((await this.vault.findCustody(campaignId)).record !== null) throw new DomainError('conflict');
    const { record, unsound } = await this.vault.find(campaignId);
    if (record !== null && record.organisationId !== organisationId) throw new DomainError('conflict');
    const kept = record ?? { campaignId, organisationId, ...makeKeyPair() };
    if (unsound.length > 0) await this.vault.write(kept);
    return kept;
  }

  private async tokenPublicKey(campaignId: string): Promise<Buffer> {
    const known = (await this.tokenKeys.app.find(campaignId)) ?? (await this.tokenKeys.box.find(campaignId));
    const key = known ?? Buffer.from(makeBlindTokenKeys().secretKey);
    await this.tokenKeys.box.write(campaignId, key);
    await this.tokenKeys.app.write(campaignId, key);
    return tokenPublicKeyOf(key);
  }
}
