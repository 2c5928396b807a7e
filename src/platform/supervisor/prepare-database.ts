import { migrateUp } from '../../persistence/migrate.js';
import { Config } from '../config/config.js';
import { EmbeddedServer, startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { ensureDatabase, ensureRoles, rolePasswords, urlForRole } from '../database/roles.js';
import { checkServer } from '../database/server-check.js';

/** A database that is up, checked and migrated, with one URL per compartment. */
export interface PreparedDatabase {
  readonly urls: Readonly<Record<'app' | 'box' | 'report' | 'opener', string>>;
  readonly embedded: EmbeddedServer | null;
}

const EMBEDDED_DATABASE = 'tosturi';

/** The embedded server, or the one DATABASE_URL names: the same path from there on. */
export async function prepareDatabase(config: Config): Promise<PreparedDatabase> {
  const passwords = rolePasswords(config.dataDir);
  const embedded =
    config.databases.admin === null ? await startEmbeddedPostgres(config.dataDir, passwords.superuser) : null;
  try {
    if (embedded) await ensureDatabase(embedded.adminUrl, EMBEDDED_DATABASE);
    const adminUrl = embedded ? `${embedded.adminUrl}/${EMBEDDED_DATABASE}` : (config.databases.admin ?? '');
    await checkServer(adminUrl);
    await ensureRoles(adminUrl, passwords);
    await migrateUp(urlForRole(adminUrl, 'owner', passwords));
    return {
      embedded,
      urls: {
        app: urlForRole(adminUrl, 'app', passwords),
        box: urlForRole(adminUrl, 'box', passwords),
        report: urlForRole(adminUrl, 'report', passwords),
        opener: urlForRole(adminUrl, 'opener', passwords),
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
