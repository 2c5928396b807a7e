import { BOX_ENTITIES } from '../persistence/box/entities.js';
import { dataSourceFor } from '../persistence/data-source.js';
import { Database } from '../persistence/database.js';
import { ClosingStatementEntity } from '../persistence/register/opening.entity.js';
import { OrganisationDirectoryEntity } from '../persistence/register/organisation.entity.js';
import { RESULTS_ENTITIES } from '../persistence/results/entities.js';
import { Config } from '../platform/config/config.js';
import { ShareDirectory, shareDirectory } from '../platform/custody/share-directory.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../platform/custody/token-key-directory.js';
import { Vault } from '../platform/vault/vault.js';
import { CampaignOpening } from './campaign-opening.js';
import { dueCampaigns } from './due-campaigns.js';

const ENTITIES = [...BOX_ENTITIES, ...RESULTS_ENTITIES, ClosingStatementEntity, OrganisationDirectoryEntity];

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function openAll(config: Config, database: Database): Promise<number> {
  const directories = tokenKeyDirectories(config.dataDir);
  const keys = {
    vault: new Vault(config.vaultDirs),
    tokenKeys: [new TokenKeyDirectory(directories.box), new TokenKeyDirectory(directories.app)],
    shares: new ShareDirectory(shareDirectory(config.dataDir)),
  };
  const opening = new CampaignOpening(database, keys, say);
  let failed = 0;
  for (const due of await dueCampaigns(database)) {
    await opening.run(due).catch((error: unknown) => {
      failed += 1;
      say(error instanceof Error ? error.message : String(error));
    });
  }
  return failed;
}

/**
 * Opens every box whose campaign is closed, and ends.
 * @throws Error when a box could not be opened; the others are open all the same.
 */
export async function runOpener(config: Config): Promise<null> {
  const url = config.databases.opener;
  if (url === null)
    throw new Error('OPENER_DATABASE_URL is not set: the opener signs in as a role of its own.');
  const database = new Database(dataSourceFor({ url, poolSize: 2 }, ENTITIES));
  await database.connect();
  try {
    const failed = await openAll(config, database);
    if (failed > 0) throw new Error(`${String(failed)} box(es) could not be opened; run the opener again.`);
    return null;
  } finally {
    await database.close();
  }
}
