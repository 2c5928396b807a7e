import { sha256 } from '../../crypto/digest.js';

export interface VaultRecord {
  readonly campaignId: string;
  readonly organisationId: string;
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

interface StoredRecord {
  readonly schema: 'tosturi-vault/1';
  readonly campaignId: string;
  readonly organisationId: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The checksum comes first, so that a copy that was cut short or damaged is noticed before its key is used. */
export function encodeVaultRecord(record: VaultRecord): Buffer {
  const stored: StoredRecord = {
    schema: 'tosturi-vault/1',
    campaignId: record.campaignId,
    organisationId: record.organisationId,
    publicKey: record.publicKey.toString('hex'),
    privateKey: record.privateKey.toString('hex'),
  };
  const text = JSON.stringify(stored);
  return Buffer.from(`${sha256(text).toString('hex')}\n${text}\n`, 'utf8');
}

/** `null`: these bytes are not the sound record of this campaign. */
export function decodeVaultRecord(campaignId: string, bytes: Buffer): VaultRecord | null {
  const [checksum, text = ''] = bytes.toString('utf8').split('\n');
  if (sha256(text).toString('hex') !== checksum) return null;
  const stored = JSON.parse(text) as StoredRecord;
  if (stored.campaignId !== campaignId) return null;
  return {
    campaignId,
    organisationId: stored.organisationId,
    publicKey: Buffer.from(stored.publicKey, 'hex'),
    privateKey: Buffer.from(stored.privateKey, 'hex'),
  };
}
