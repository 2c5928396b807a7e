import { Config } from '../platform/config/config.js';
import { prepareDataDirectory } from '../platform/supervisor/data-directory.js';
import { prepareDatabase } from '../platform/supervisor/prepare-database.js';

/** Makes the logins, brings the schema up to date and ends. */
export async function runMigrate(config: Config): Promise<null> {
  prepareDataDirectory(config.dataDir);
  const { embedded } = await prepareDatabase(config);
  await embedded?.stop();
  return null;
}
