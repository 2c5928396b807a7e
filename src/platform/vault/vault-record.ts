import { decodeChecked, encodeChecked } from './checked-text.js';

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

export function encodeVaultRecord(record: VaultRecord): Buffer {
  const stored: StoredRecord = {
    schema: 'tosturi-vault/1',
    campaignId: record.campaignId,
    organisationId: record.organisationId,
    publicKey: record.publicKey.toString('hex'),
    privateKey: record.privateKey.toString('hex'),
  };
  return encodeChecked(stored);
}

/** `null`: these bytes are not the sound record of this campaign. */
export function decodeVaultRecord(campaignId: string, bytes: Buffer): VaultRecord | null {
  const stored = decodeChecked(bytes) as StoredRecord | null;
  if (stored?.campaignId !== campaignId) return null;
  return {
    campaignId,
    organisationId: stored.organisationId,
    publicKey: Buffer.from(stored.publicKey, 'hex'),
    privateKey: Buffer.from(stored.privateKey, 'hex'),
  };
}
