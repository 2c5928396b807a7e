import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { destroySecret, readSecret, writeSecret } from '../custody/secret-files.js';
import { decodeVaultRecord, encodeVaultRecord, VaultRecord } from './vault-record.js';

export type VaultDirectories = readonly [string, string];

export interface VaultSearch {
  /** `null`: neither copy is there and sound. */
  readonly record: VaultRecord | null;
  /** Directories whose copy is missing or damaged. */
  readonly unsound: readonly string[];
}

/**
 * The private halves of the boxes' keys, twice: outside PostgreSQL, its log and its backups. Only the custodian writes
 * here, and only the opener reads and destroys.
 */
export class Vault {
  constructor(private readonly directories: VaultDirectories) {}

  async find(campaignId: string): Promise<VaultSearch> {
    const copies = await Promise.all(
      this.directories.map(async (directory) => {
        const bytes = await readSecret(fileIn(directory, campaignId));
        return { directory, record: bytes === null ? null : decodeVaultRecord(campaignId, bytes) };
      }),
    );
    return {
      record: copies.find((copy) => copy.record !== null)?.record ?? null,
      unsound: copies.filter((copy) => copy.record === null).map((copy) => copy.directory),
    };
  }

  /** Both copies are on disk and were read back when this resolves. */
  async write(record: VaultRecord): Promise<void> {
    for (const directory of this.directories)
      await writeSecret(fileIn(directory, record.campaignId), encodeVaultRecord(record));
  }

  async destroy(campaignId: string): Promise<void> {
    for (const directory of this.directories) await destroySecret(fileIn(directory, campaignId));
  }

  /** One disk that fails takes both copies with it. */
  async isOnOneDevice(): Promise<boolean> {
    const [first, second] = await Promise.all(this.directories.map((directory) => stat(directory)));
    return first?.dev === second?.dev;
  }
}

const fileIn = (directory: string, campaignId: string): string => join(directory, `${campaignId}.box-key`);
