import { CampaignToClose } from '../../application/custody/custodian.js';
import { askOverSocket } from '../sockets/socket-client.js';
import { CampaignDelivery } from './delivery.js';

/** The box as the custodian sees it. */
export class BoxClient {
  constructor(private readonly socketPath: string) {}

  async deliver(delivery: CampaignDelivery): Promise<void> {
    await askOverSocket(this.socketPath, '/campaigns', delivery);
  }

  async close({ organisationId, campaignId }: CampaignToClose): Promise<void> {
    await askOverSocket(this.socketPath, `/campaigns/${campaignId}/close`, { organisationId });
  }
}
