import { AskedWords, CampaignToLock, ShareHolder, ShownShare } from '../application/custody/custodian.js';
import { CUSTODIAN_POSITIONS } from '../core/campaigns/custodians.js';
import { DomainError, FieldProblem } from '../core/errors.js';
import { askedWords } from '../crypto/asked-words.js';
import { wordsIn } from '../crypto/blind/recovery-words.js';
import { splitKey } from '../crypto/custody-shares.js';
import { makeKeyPair } from '../crypto/hpke.js';
import { makeWordsKey, openWords, sealWords } from '../crypto/sealed-words.js';
import { ShareDirectory } from '../platform/custody/share-directory.js';
import { CustodyRecord } from '../platform/vault/custody-record.js';
import { Vault } from '../platform/vault/vault.js';
import { custodyRecordFor, sealedPlace } from './custody-records.js';
import { OneAtATime } from './one-at-a-time.js';

const FIELDS = ['first', 'second', 'third'] as const;

/** The first half of the ceremony: a key is split at the lock, and each share waits until its custodian has it. */
export class ShareKeeper {
  private readonly queue = new OneAtATime();

  constructor(
    private readonly vault: Vault,
    private readonly shares: ShareDirectory,
  ) {}

  /** The same key however often the lock is asked for. @throws DomainError `conflict` when it is kept whole already */
  async boxPublicKey({ campaignId, organisationId }: CampaignToLock): Promise<Buffer> {
    const { record, unsound } = await this.vault.findCustody(campaignId);
    if (record !== null && record.organisationId !== organisationId) throw new DomainError('conflict');
    const kept = record ?? (await this.split(campaignId, organisationId));
    if (unsound.length > 0) await this.vault.writeCustody(kept);
    return kept.publicKey;
  }

  /** @throws DomainError `not-found`, `unavailable` when the share is lost */
  show(holder: ShareHolder): Promise<ShownShare> {
    return this.queue.do(async () => {
      const record = await custodyRecordFor(this.vault, holder);
      const words = await this.waiting(holder, record);
      if (words === null) return { kind: 'collected' };
      return { kind: 'words', words, asked: askedIn(record, holder) };
    });
  }

  /** The mark is on disk before the share goes: whatever happens between the two, nobody is shown it again. */
  collect(holder: ShareHolder, typed: AskedWords): Promise<void> {
    return this.queue.do(async () => {
      const record = await custodyRecordFor(this.vault, holder);
      const words = await this.waiting(holder, record);
      if (words !== null) {
        requireSame(words, askedIn(record, holder), typed);
        await this.shares.write(holder, 'collected');
      }
      await this.shares.destroyWaiting(holder);
    });
  }

  /** Shares first: until the record is in the vault, nothing was promised with this key, and the next lock makes another. */
  private async split(campaignId: string, organisationId: string): Promise<CustodyRecord> {
    if ((await this.vault.find(campaignId)).record !== null) throw new DomainError('conflict');
    const { publicKey, privateKey } = makeKeyPair();
    const { shares, commitment } = await splitKey(privateKey);
    privateKey.fill(0);
    const wordsKey = makeWordsKey();
    for (const position of CUSTODIAN_POSITIONS) {
      const place = { campaignId, position };
      const words = shares[position - 1] ?? [];
      await this.shares.write(place, 'waiting', sealWords(wordsKey, sealedPlace(place), words));
    }
    return { campaignId, organisationId, publicKey, commitment, wordsKey };
  }

  /** `null`: collected. @throws DomainError `unavailable` */
  private async waiting(holder: ShareHolder, { wordsKey }: CustodyRecord): Promise<readonly string[] | null> {
    if ((await this.shares.read(holder, 'collected')) !== null) return null;
    const sealed = await this.shares.read(holder, 'waiting');
    const words = sealed === null ? null : openWords(wordsKey, sealedPlace(holder), sealed);
    if (words === null) throw new DomainError('unavailable');
    return words;
  }
}

const askedIn = ({ commitment }: CustodyRecord, { position }: ShareHolder): readonly number[] =>
  askedWords(commitment.shares[position - 1] ?? '');

function requireSame(words: readonly string[], asked: readonly number[], typed: AskedWords): void {
  const problems = asked.flatMap((number, index): readonly FieldProblem[] => {
    const field = FIELDS[index] ?? 'first';
    const isSame = wordsIn(typed[field]).join(' ') === words[number - 1];
    return isSame ? [] : [{ field, problem: 'custody-word-differs', params: { number } }];
  });
  if (problems.length > 0) throw new DomainError('input-invalid', {}, problems);
}
