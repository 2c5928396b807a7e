import {
  CampaignToClose,
  CampaignToLock,
  Custodian,
  LockedCampaign,
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
}
