import { FastifyInstance } from 'fastify';
import { BoxCampaign } from '../persistence/box/box-campaign.js';
import { DeliveryStore } from '../persistence/box/delivery-store.js';
import { CAMPAIGN_DELIVERY, CAMPAIGN_PATH, CAMPAIGN_TO_CLOSE } from '../platform/custody/campaign-schema.js';
import { CampaignDelivery } from '../platform/custody/delivery.js';

interface Close {
  Params: { campaignId: string };
  Body: { organisationId: string };
}

const campaignOf = ({ slug: _slug, ...delivery }: CampaignDelivery): BoxCampaign => ({
  ...delivery,
  closesAt: new Date(delivery.closesAt),
  boxPublicKey: Buffer.from(delivery.boxPublicKey, 'hex'),
  tokenPublicKey: Buffer.from(delivery.tokenPublicKey, 'hex'),
  subjects: delivery.subjects
    .map((subject) => ({ ...subject, seal: Buffer.from(subject.seal, 'hex') }))
    .toSorted((a, b) => (a.subjectRef < b.subjectRef ? -1 : 1)),
});

/** What only the custodian may ask of the box. */
export const deliveryRoutes =
  (deliveries: DeliveryStore, onDelivery: () => void) =>
  (server: FastifyInstance): void => {
    server.post<{ Body: CampaignDelivery }>(
      '/campaigns',
      { schema: { body: CAMPAIGN_DELIVERY } },
      async ({ body }, reply) => {
        await deliveries.receive({ slug: body.slug, campaign: campaignOf(body) });
        onDelivery();
        return reply.status(204).send();
      },
    );
    server.post<Close>(
      '/campaigns/:campaignId/close',
      { schema: { params: CAMPAIGN_PATH, body: CAMPAIGN_TO_CLOSE } },
      async ({ params, body }, reply) => {
        await deliveries.close(body.organisationId, params.campaignId);
        return reply.status(204).send();
      },
    );
  };
