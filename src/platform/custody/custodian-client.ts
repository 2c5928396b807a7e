import {
  AskedWords,
  CampaignToClose,
  CampaignToLock,
  Custodian,
  LockedCampaign,
  ShareHolder,
  ShownShare,
} from '../../application/custody/custodian.js';
import { askOverSocket } from '../sockets/socket-client.js';

/** The custodian as the app sees it. */
export class CustodianClient implements Custodian {
  constructor(private readonly socketPath: string) {}

  async lock(campaign: CampaignToLock): Promise<LockedCampaign> {
    return (await askOverSocket(this.socketPath, '/campaigns/lock', campaign)) as LockedCampaign;
  }

  async close({ organisationId, campaignId }: CampaignToClose): Promise<void> {
    await askOverSocket(this.socketPath, `/campaigns/${campaignId}/close`, { organisationId });
  }
  async showShare(holder: ShareHolder): Promise<ShownShare> {
    return (await this.askAbout(holder, 'show', {})) as ShownShare;
  }

  async collectShare(holder: ShareHolder, { first, second, third }: AskedWords): Promise<void> {
    await this.askAbout(holder, 'collect', { first, second, third });
  }

  async returnShare(holder: ShareHolder, words: string): Promise<void> {
    await this.askAbout(holder, 'return', { words });
  }

  private askAbout(
    { organisationId, campaignId, position }: ShareHolder,
    what: string,
    more: object,
  ): Promise<unknown> {
    const path = `/campaigns/${campaignId}/shares/${String(position)}/${what}`;
    return askOverSocket(this.socketPath, path, { organisationId, ...more });
  }
}
