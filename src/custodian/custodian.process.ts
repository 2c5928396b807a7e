import { mkdirSync } from 'node:fs';
import { BoxClient } from '../platform/custody/box-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../platform/custody/token-key-directory.js';
import { Config } from '../platform/config/config.js';
import { boxSocket, custodianSocket } from '../platform/sockets/socket-paths.js';
import { serveOnSocket } from '../platform/sockets/socket-server.js';
import { Vault } from '../platform/vault/vault.js';
import { CampaignLocks } from './campaign-locks.js';
import { custodianRoutes } from './custodian-routes.js';

const ONE_DEVICE = `Both vault directories are on one disk; if it fails, no box can be opened.
Set VAULT_DIRS to two directories on different disks.
`;

async function vaultOf(config: Config): Promise<Vault> {
  for (const directory of config.vaultDirs) mkdirSync(directory, { recursive: true, mode: 0o700 });
  const vault = new Vault(config.vaultDirs);
  // On a developer's machine one disk is expected.
  if (config.environment === 'production' && (await vault.isOnOneDevice())) process.stderr.write(ONE_DEVICE);
  return vault;
}

/** Answers on a socket of this machine and never on the network. */
export async function startCustodian(config: Config): Promise<{ stop(): Promise<void> }> {
  const directories = tokenKeyDirectories(config.dataDir);
  const box = new BoxClient(boxSocket(config.dataDir));
  const locks = new CampaignLocks(
    await vaultOf(config),
    { app: new TokenKeyDirectory(directories.app), box: new TokenKeyDirectory(directories.box) },
    (delivery) => box.deliver(delivery),
  );
  const routes = custodianRoutes(locks, (campaign) => box.close(campaign));
  const server = await serveOnSocket(custodianSocket(config.dataDir), routes);
  return { stop: () => server.close() };
}
