import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateUp } from '../../src/persistence/migrate.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import {
  ensureDatabase,
  ensureRoles,
  RolePasswords,
  rolePasswords,
  urlForRole,
} from '../../src/platform/database/roles.js';

/** What a test process must know of the run's one server; it travels in an environment variable. */
export interface TestServer {
  readonly adminUrl: string;
  readonly passwords: RolePasswords;
}

export interface RunningServer extends TestServer {
  stop(): Promise<void>;
}

export const TEMPLATE = 'tosturi_template';
export const TEST_SERVER_VARIABLE = 'TOSTURI_TEST_SERVER';

/** The same PostgreSQL, roles and settings as in service, in a directory that goes when it stops. */
export async function startDatabaseServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tosturi-test-'));
  // When root runs the tests, the database runs as somebody else and has to get to its files.
  chmodSync(dataDir, 0o711);
  mkdirSync(join(dataDir, 'secrets'), { mode: 0o700 });
  const passwords = rolePasswords(dataDir);
  const server = await startEmbeddedPostgres(dataDir, passwords.superuser);
  return {
    adminUrl: server.adminUrl,
    passwords,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An empty database with this service's roles, on which migrations may run. */
export async function emptyDatabase(
  server: TestServer,
  name: string,
): Promise<{ ownerUrl: string; adminUrl: string }> {
  await ensureDatabase(server.adminUrl, name);
  const adminUrl = `${server.adminUrl}/${name}`;
  await ensureRoles(adminUrl, server.passwords);
  return { adminUrl, ownerUrl: urlForRole(adminUrl, 'owner', server.passwords) };
}

/** Migrated once for the run; every test file gets a copy. */
export async function makeTemplate(server: TestServer): Promise<void> {
  const { ownerUrl } = await emptyDatabase(server, TEMPLATE);
  await migrateUp(ownerUrl);
}
