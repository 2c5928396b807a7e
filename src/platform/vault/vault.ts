import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { destroySecret, readSecret, writeSecret } from '../custody/secret-files.js';
import { CustodyRecord, decodeCustodyRecord, encodeCustodyRecord } from './custody-record.js';
import { decodeVaultRecord, encodeVaultRecord, VaultRecord } from './vault-record.js';

export type VaultDirectories = readonly [string, string];

export interface VaultSearch<T> {
  /** `null`: neither copy is there and sound. */
  readonly record: T | null;
  /** Directories whose copy is missing or damaged. */
  readonly unsound: readonly string[];
}

/**
 * The private halves of the boxes' keys, twice: outside PostgreSQL, its log and its backups. Where a key was split among
 * custodians, its commitment lies here instead until two of them have given their words back. Only the custodian
 * writes here, and only the opener destroys.
 */
export class Vault {
  constructor(private readonly directories: VaultDirectories) {}

  find(campaignId: string): Promise<VaultSearch<VaultRecord>> {
    return this.search(keyFile(campaignId), (bytes) => decodeVaultRecord(campaignId, bytes));
  }

  /** Both copies are on disk and were read back when this resolves. */
  write(record: VaultRecord): Promise<void> {
    return this.writeTwice(keyFile(record.campaignId), encodeVaultRecord(record));
  }

  findCustody(campaignId: string): Promise<VaultSearch<CustodyRecord>> {
    return this.search(custodyFile(campaignId), (bytes) => decodeCustodyRecord(campaignId, bytes));
  }

  writeCustody(record: CustodyRecord): Promise<void> {
    return this.writeTwice(custodyFile(record.campaignId), encodeCustodyRecord(record));
  }

  async destroy(campaignId: string): Promise<void> {
    for (const directory of this.directories)
      for (const file of [keyFile(campaignId), custodyFile(campaignId)])
        await destroySecret(join(directory, file));
  }

  /** One disk that fails takes both copies with it. */
  async isOnOneDevice(): Promise<boolean> {
    const [first, second] = await Promise.all(this.directories.map((directory) => stat(directory)));
    return first?.dev === second?.dev;
  }

  private async search<T>(file: string, decode: (bytes: Buffer) => T | null): Promise<VaultSearch<T>> {
    const copies = await Promise.all(
      this.directories.map(async (directory) => {
        const bytes = await readSecret(join(directory, file));
        return { directory, record: bytes === null ? null : decode(bytes) };
      }),
    );
    return {
      record: copies.find((copy) => copy.record !== null)?.record ?? null,
      unsound: copies.filter((copy) => copy.record === null).map((copy) => copy.directory),
    };
  }

  private async writeTwice(file: string, bytes: Buffer): Promise<void> {
    for (const directory of this.directories) await writeSecret(join(directory, file), bytes);
  }
}

const keyFile = (campaignId: string): string => `${campaignId}.box-key`;
const custodyFile = (campaignId: string): string => `${campaignId}.custody`;
