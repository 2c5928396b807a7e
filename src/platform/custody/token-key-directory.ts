import { join } from 'node:path';
import { TokenKeys } from '../../application/custody/custodian.js';
import { DomainError } from '../../core/errors.js';
import { destroySecret, readSecret, writeSecret } from './secret-files.js';

/** Ids are checked before they become file names. */
const CAMPAIGN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY_LENGTH = 32;

export const tokenKeyDirectories = (dataDir: string): { readonly app: string; readonly box: string } => ({
  app: join(dataDir, 'keys', 'app'),
  box: join(dataDir, 'keys', 'box'),
});

/** One process's own copies of the campaigns' token keys. */
export class TokenKeyDirectory implements TokenKeys {
  constructor(private readonly directory: string) {}

  /** @throws DomainError `unavailable` where a key is expected and is not there. */
  async read(campaignId: string): Promise<Buffer> {
    const key = await this.find(campaignId);
    if (key === null) throw new DomainError('unavailable');
    return key;
  }

  /** `null`: there is no such campaign, or its box has been opened. */
  async find(campaignId: string): Promise<Buffer | null> {
    if (!CAMPAIGN_ID.test(campaignId)) return null;
    const key = await readSecret(this.pathOf(campaignId));
    return key?.length === KEY_LENGTH ? key : null;
  }

  write(campaignId: string, key: Buffer): Promise<void> {
    return writeSecret(this.pathOf(campaignId), key);
  }

  destroy(campaignId: string): Promise<void> {
    return destroySecret(this.pathOf(campaignId));
  }

  private pathOf(campaignId: string): string {
    return join(this.directory, `${campaignId}.token-key`);
  }
}
