import { CustodyCommitment } from '../../crypto/custody-shares.js';
import { decodeChecked, encodeChecked } from './checked-text.js';

/** What the vault holds of a campaign whose key was split: enough to know its shares again, and never the key. */
export interface CustodyRecord {
  readonly campaignId: string;
  readonly organisationId: string;
  readonly publicKey: Buffer;
  readonly commitment: CustodyCommitment;
  /** Seals the shares that lie in files: without the vault such a file, or a backup of it, says nothing. */
  readonly wordsKey: Buffer;
}

interface StoredRecord {
  readonly schema: 'tosturi-custody/1';
  readonly campaignId: string;
  readonly organisationId: string;
  readonly publicKey: string;
  readonly commitment: CustodyCommitment;
  readonly wordsKey: string;
}

export function encodeCustodyRecord(record: CustodyRecord): Buffer {
  const stored: StoredRecord = {
    schema: 'tosturi-custody/1',
    campaignId: record.campaignId,
    organisationId: record.organisationId,
    publicKey: record.publicKey.toString('hex'),
    commitment: record.commitment,
    wordsKey: record.wordsKey.toString('hex'),
  };
  return encodeChecked(stored);
}

/** `null`: these bytes are not the sound record of this campaign. */
export function decodeCustodyRecord(campaignId: string, bytes: Buffer): CustodyRecord | null {
  const stored = decodeChecked(bytes) as StoredRecord | null;
  if (stored?.campaignId !== campaignId) return null;
  return {
    campaignId,
    organisationId: stored.organisationId,
    publicKey: Buffer.from(stored.publicKey, 'hex'),
    commitment: stored.commitment,
    wordsKey: Buffer.from(stored.wordsKey, 'hex'),
  };
}
