import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CUSTODIAN_POSITIONS, CustodianPosition } from '../../core/campaigns/custodians.js';
import { destroySecret, flushDirectory, isMissing, readSecret, writeSecret } from './secret-files.js';

export const shareDirectory = (dataDir: string): string => join(dataDir, 'custody');

/**
 * `waiting`: made at the lock and not collected yet. `collected`: a mark without content, which alone tells a share that
 * its custodian holds from one that was lost. `returned`: given back after the closing.
 */
type ShareFile = 'waiting' | 'collected' | 'returned';
const ENDINGS: Readonly<Record<ShareFile, string>> = {
  waiting: '',
  collected: '.collected',
  returned: '.returned',
};
const CLOSED = 'closed';
const MARK = Buffer.from('\n');

export interface SharePlace {
  readonly campaignId: string;
  readonly position: CustodianPosition;
}

/** The custodian's own files about shares, by campaign; what is secret in them is sealed under a key of the vault. */
export class ShareDirectory {
  constructor(private readonly directory: string) {}

  read(place: SharePlace, file: ShareFile): Promise<Buffer | null> {
    return readSecret(this.pathOf(place, file));
  }

  async write(place: SharePlace, file: ShareFile, content: Buffer = MARK): Promise<void> {
    await this.writeIn(place.campaignId, this.pathOf(place, file), content);
  }

  destroyWaiting(place: SharePlace): Promise<void> {
    return destroySecret(this.pathOf(place, 'waiting'));
  }

  /** From now on shares are taken back. */
  async markClosed(campaignId: string): Promise<void> {
    await this.writeIn(campaignId, join(this.directory, campaignId, CLOSED), MARK);
  }

  async isClosed(campaignId: string): Promise<boolean> {
    return (await readSecret(join(this.directory, campaignId, CLOSED))) !== null;
  }

  async returned(campaignId: string): Promise<readonly CustodianPosition[]> {
    const files = await Promise.all(
      CUSTODIAN_POSITIONS.map((position) => this.read({ campaignId, position }, 'returned')),
    );
    return CUSTODIAN_POSITIONS.filter((_, index) => files[index] !== null);
  }

  async campaigns(): Promise<readonly string[]> {
    try {
      return await readdir(this.directory);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async destroy(campaignId: string): Promise<void> {
    await rm(join(this.directory, campaignId), { recursive: true, force: true });
    await flushDirectory(this.directory).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  /** A new directory's name, too, has to reach the disk. */
  private async writeIn(campaignId: string, path: string, content: Buffer): Promise<void> {
    await mkdir(join(this.directory, campaignId), { recursive: true, mode: 0o700 });
    await writeSecret(path, content);
    await flushDirectory(this.directory);
  }

  private pathOf({ campaignId, position }: SharePlace, file: ShareFile): string {
    return join(this.directory, campaignId, `${String(position)}${ENDINGS[file]}`);
  }
}
