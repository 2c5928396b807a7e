import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { RoleName, ROLES, urlForRole } from '../../src/platform/database/roles.js';
import { TEMPLATE, TEST_SERVER_VARIABLE, TestServer } from './database-server.js';

export interface TestDatabase {
  /** Signed in as one compartment's role, as that process would be. */
  readonly urls: Readonly<Record<RoleName, string>>;
  /** As the superuser, past row-level security: for what a test must see and no process may. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  drop(): Promise<void>;
}

const testServer = (): TestServer => {
  const given = process.env[TEST_SERVER_VARIABLE];
  if (!given) throw new Error('No database server was started for this run; start the tests with npm test.');
  return JSON.parse(given) as TestServer;
};

async function onServer(adminUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: `${adminUrl}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of one's own, copied from the migrated template in a fraction of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, passwords } = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(adminUrl, `create database ${name} template ${TEMPLATE}`);
  // A copy has the template's tables and rights, but not the rights on the database itself.
  await onServer(adminUrl, `grant connect, create on database ${name} to ${ROLES.owner}`);
  const url = `${adminUrl}/${name}`;
  const observer = new Client({ connectionString: url });
  // A test that failed before drop() leaves it open until the server ends; that is no second failure.
  observer.on('error', () => undefined);
  await observer.connect();
  return {
    urls: {
      owner: urlForRole(url, 'owner', passwords),
      app: urlForRole(url, 'app', passwords),
      box: urlForRole(url, 'box', passwords),
      report: urlForRole(url, 'report', passwords),
      opener: urlForRole(url, 'opener', passwords),
    },
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
      const { rows } = await observer.query<Row>(sql, [...values]);
      return rows;
    },
    drop: async () => {
      await observer.end();
      await onServer(adminUrl, `drop database ${name} with (force)`);
    },
  };
}
