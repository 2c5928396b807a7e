import { FastifyInstance } from 'fastify';
import { CampaignToClose, CampaignToLock } from '../application/custody/custodian.js';
import { CAMPAIGN_PATH, CAMPAIGN_TO_CLOSE, CAMPAIGN_TO_LOCK } from '../platform/custody/campaign-schema.js';
import { CampaignLocks } from './campaign-locks.js';

interface Close {
  Params: { campaignId: string };
  Body: { organisationId: string };
}

export type CloseBox = (campaign: CampaignToClose) => Promise<void>;

export const custodianRoutes =
  (locks: CampaignLocks, closeBox: CloseBox) =>
  (server: FastifyInstance): void => {
    server.post<{ Body: CampaignToLock }>(
      '/campaigns/lock',
      { schema: { body: CAMPAIGN_TO_LOCK } },
      (request) => locks.lock(request.body),
    );
    server.post<Close>(
      '/campaigns/:campaignId/close',
      { schema: { params: CAMPAIGN_PATH, body: CAMPAIGN_TO_CLOSE } },
      async ({ params, body }, reply) => {
        await closeBox({ ...params, ...body });
        return reply.status(204).send();
      },
    );
  };
