import { dataSourceFor } from '../persistence/data-source.js';
import { Database } from '../persistence/database.js';
import { DeliveryStore } from '../persistence/box/delivery-store.js';
import { BOX_ENTITIES } from '../persistence/box/entities.js';
import { Config } from '../platform/config/config.js';
import { listen } from '../platform/health/listen.js';
import { Readiness } from '../platform/health/readiness.js';
import { checkServer } from '../platform/database/server-check.js';
import { boxSocket } from '../platform/sockets/socket-paths.js';
import { serveOnSocket } from '../platform/sockets/socket-server.js';
import { makeBoxApplication } from './box-application.js';
import { AT_ONCE } from './box.module.js';
import { CollectingCampaigns } from './collecting-campaigns.js';
import { deliveryRoutes } from './delivery-routes.js';

/** Two connections beyond those that store ballots: a delivery and the readiness check must not wait behind them. */
const SPARE_CONNECTIONS = 2;

async function connect(config: Config): Promise<Database> {
  const url = config.databases.box;
  if (url === null) throw new Error('BOX_DATABASE_URL is not set: the box signs in as a role of its own.');
  await checkServer(url);
  const database = new Database(dataSourceFor({ url, poolSize: AT_ONCE + SPARE_CONNECTIONS }, BOX_ENTITIES));
  await database.connect();
  return database;
}

/** Serves ballots to the network, and deliveries to the custodian on a private socket. */
export async function startBox(config: Config): Promise<{ stop(): Promise<void> }> {
  const database = await connect(config);
  const application = await makeBoxApplication(config, database);
  const campaigns = application.get(CollectingCampaigns);
  const deliveries = deliveryRoutes(new DeliveryStore(database), () => {
    campaigns.forgetAll();
  });
  const socket = await serveOnSocket(boxSocket(config.dataDir), deliveries);
  await listen(application, config.boxPort, config.host, 'BOX_PORT');
  return {
    stop: async () => {
      application.get(Readiness).stop();
      await Promise.all([application.close(), socket.close()]);
      await database.close();
    },
  };
}
