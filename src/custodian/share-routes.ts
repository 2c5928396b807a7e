import { FastifyInstance } from 'fastify';
import { AskedWords } from '../application/custody/custodian.js';
import { SharePlace } from '../platform/custody/share-directory.js';
import {
  SHARE_PATH,
  SHARE_TO_COLLECT,
  SHARE_TO_RETURN,
  SHARE_TO_SHOW,
} from '../platform/custody/campaign-schema.js';
import { ShareKeeper } from './share-keeper.js';
import { ShareReturns } from './share-returns.js';

interface AboutShare<More = unknown> {
  Params: SharePlace;
  Body: { organisationId: string } & More;
}

const SHARE = '/campaigns/:campaignId/shares/:position';

export const shareRoutes =
  (keeper: ShareKeeper, returns: ShareReturns) =>
  (server: FastifyInstance): void => {
    server.post<AboutShare>(
      `${SHARE}/show`,
      { schema: { params: SHARE_PATH, body: SHARE_TO_SHOW } },
      ({ params, body }) => keeper.show({ ...params, ...body }),
    );
    server.post<AboutShare<AskedWords>>(
      `${SHARE}/collect`,
      { schema: { params: SHARE_PATH, body: SHARE_TO_COLLECT } },
      async ({ params, body: { organisationId, ...words } }, reply) => {
        await keeper.collect({ ...params, organisationId }, words);
        return reply.status(204).send();
      },
    );
    server.post<AboutShare<{ words: string }>>(
      `${SHARE}/return`,
      { schema: { params: SHARE_PATH, body: SHARE_TO_RETURN } },
      async ({ params, body: { organisationId, words } }, reply) => {
        await returns.take({ ...params, organisationId }, words);
        return reply.status(204).send();
      },
    );
  };
