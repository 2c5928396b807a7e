import { mkdirSync } from 'node:fs';
import { CampaignToClose } from '../application/custody/custodian.js';
import { BoxClient } from '../platform/custody/box-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../platform/custody/token-key-directory.js';
import { Config } from '../platform/config/config.js';
import { ShareDirectory, shareDirectory } from '../platform/custody/share-directory.js';
import { boxSocket, custodianSocket } from '../platform/sockets/socket-paths.js';
import { serveOnSocket } from '../platform/sockets/socket-server.js';
import { Vault } from '../platform/vault/vault.js';
import { CampaignLocks } from './campaign-locks.js';
import { custodianRoutes } from './custodian-routes.js';
import { ShareKeeper } from './share-keeper.js';
import { ShareReturns } from './share-returns.js';
import { shareRoutes } from './share-routes.js';

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

/** One share that cannot be put together must not keep the others' campaigns from being locked and closed. */
const sayNotWhole = (error: unknown): void => {
  process.stderr.write(
    `A key could not be made whole again: ${error instanceof Error ? error.message : String(error)}\n`,
  );
};

/** Answers on a socket of this machine and never on the network. */
export async function startCustodian(config: Config): Promise<{ stop(): Promise<void> }> {
  const directories = tokenKeyDirectories(config.dataDir);
  const box = new BoxClient(boxSocket(config.dataDir));
  const vault = await vaultOf(config);
  const shares = new ShareDirectory(shareDirectory(config.dataDir));
  const [keeper, returns] = [new ShareKeeper(vault, shares), new ShareReturns(vault, shares)];
  const locks = new CampaignLocks(
    vault,
    { app: new TokenKeyDirectory(directories.app), box: new TokenKeyDirectory(directories.box) },
    keeper,
    (delivery) => box.deliver(delivery),
  );
  const closeBox = async (campaign: CampaignToClose): Promise<void> => {
    await box.close(campaign);
    await returns.closed(campaign);
  };
  await returns.resume().catch(sayNotWhole);
  const server = await serveOnSocket(custodianSocket(config.dataDir), (socket) => {
    custodianRoutes(locks, closeBox)(socket);
    shareRoutes(keeper, returns)(socket);
  });
  return { stop: () => server.close() };
}
