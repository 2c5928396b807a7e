import { CampaignToClose, ShareHolder } from '../application/custody/custodian.js';
import { CUSTODIAN_POSITIONS, CUSTODIANS_NEEDED } from '../core/campaigns/custodians.js';
import { DomainError } from '../core/errors.js';
import { wordsIn } from '../crypto/blind/recovery-words.js';
import { combineShares, CustodyShare, readShare } from '../crypto/custody-shares.js';
import { openWords, sealWords } from '../crypto/sealed-words.js';
import { ShareDirectory } from '../platform/custody/share-directory.js';
import { CustodyRecord } from '../platform/vault/custody-record.js';
import { Vault } from '../platform/vault/vault.js';
import { custodyRecordFor, sealedPlace } from './custody-records.js';
import { OneAtATime } from './one-at-a-time.js';
import { wordProblems } from './word-problems.js';

/** The second half of the ceremony: after the closing, two shares make the key whole again. */
export class ShareReturns {
  private readonly queue = new OneAtATime();

  constructor(
    private readonly vault: Vault,
    private readonly shares: ShareDirectory,
  ) {}

  /** Called once the box takes no ballot any more; where no key was split there is nothing to wait for. */
  async closed({ campaignId }: CampaignToClose): Promise<void> {
    if ((await this.vault.findCustody(campaignId)).record !== null) await this.shares.markClosed(campaignId);
  }

  /**
   * Whoever asks: before the box is closed no share is taken, so that a mistake elsewhere cannot bring two together.
   * @throws DomainError `not-found`, `campaign-transition-refused`, `input-invalid`
   */
  take(holder: ShareHolder, typed: string): Promise<void> {
    return this.queue.do(async () => {
      const record = await custodyRecordFor(this.vault, holder);
      if (!(await this.shares.isClosed(holder.campaignId)))
        throw new DomainError('campaign-transition-refused');
      requireOwn(holder, typed, record);
      // A third sheet adds nothing, and what is not written down need not be destroyed.
      if (await this.isWhole(holder.campaignId)) return;
      const sealed = sealWords(record.wordsKey, sealedPlace(holder), wordsIn(typed));
      await this.shares.write(holder, 'returned', sealed);
      await this.makeWhole(record);
    });
  }

  /** Finishes what was cut off between the second share and the vault. */
  resume(): Promise<void> {
    return this.queue.do(async () => {
      for (const campaignId of await this.shares.campaigns()) {
        const { record } = await this.vault.findCustody(campaignId);
        if (record !== null && !(await this.isWhole(campaignId))) await this.makeWhole(record);
      }
    });
  }

  private async isWhole(campaignId: string): Promise<boolean> {
    const { record, unsound } = await this.vault.find(campaignId);
    return record !== null && unsound.length === 0;
  }

  private async makeWhole(record: CustodyRecord): Promise<void> {
    const [one, other] = await this.sharesBack(record);
    if (one === undefined || other === undefined) return;
    const privateKey = await combineShares([one, other], record.commitment);
    if (privateKey === null)
      throw new Error(`Two shares of campaign ${record.campaignId} do not make its key.`);
    const { campaignId, organisationId, publicKey } = record;
    await this.vault.write({ campaignId, organisationId, publicKey, privateKey });
    privateKey.fill(0);
  }

  /** A file that was damaged counts as none: its custodian can type the words again. */
  private async sharesBack({
    campaignId,
    wordsKey,
    commitment,
  }: CustodyRecord): Promise<readonly CustodyShare[]> {
    const back: CustodyShare[] = [];
    for (const position of CUSTODIAN_POSITIONS) {
      const place = { campaignId, position };
      const sealed = await this.shares.read(place, 'returned');
      const words = sealed === null ? null : openWords(wordsKey, sealedPlace(place), sealed);
      const read = words === null ? null : readShare(words.join(' '), commitment);
      if (read?.kind === 'read') back.push(read.share);
    }
    return back.slice(0, CUSTODIANS_NEEDED);
  }
}

/** Two people have to agree, so each brings back the sheet that was theirs. @throws DomainError `input-invalid` */
function requireOwn({ position }: ShareHolder, typed: string, { commitment }: CustodyRecord): void {
  const read = readShare(typed, commitment);
  if (read.kind === 'read' && read.share.number === position) return;
  throw new DomainError('input-invalid', {}, wordProblems(read));
}
