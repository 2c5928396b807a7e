import { migrateUp } from '../persistence/migrate.js';
import { Config } from '../platform/config/config.js';
import { checkServer } from '../platform/database/server-check.js';
import { prepareDataDirectory } from '../platform/supervisor/data-directory.js';
import { prepareDatabase } from '../platform/supervisor/prepare-database.js';

/**
 * Brings the schema up to date and ends. With OWNER_DATABASE_URL the logins are somebody else's work already; otherwise
 * they are made too.
 */
export async function runMigrate(config: Config): Promise<null> {
  const { owner } = config.databases;
  if (owner !== null) {
    await checkServer(owner);
    await migrateUp(owner);
    return null;
  }
  prepareDataDirectory(config.dataDir);
  const { embedded } = await prepareDatabase(config);
  await embedded?.stop();
  return null;
}
