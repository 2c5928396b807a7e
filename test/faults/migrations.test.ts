import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/all.js';
import { emptyDatabase, TEST_SERVER_VARIABLE, TestServer } from '../support/database-server.js';
import { ServiceProcess } from './service-process.js';

const server = (): TestServer => JSON.parse(process.env[TEST_SERVER_VARIABLE] ?? '') as TestServer;
const name = `migrations_${randomBytes(6).toString('hex')}`;

afterAll(async () => {
  const client = new Client({ connectionString: `${server().adminUrl}/postgres` });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
});

it('F18 of several deployments that migrate at once each succeeds, and every migration runs once', async () => {
  const { adminUrl, ownerUrl } = await emptyDatabase(server(), name);
  const environment = { OWNER_DATABASE_URL: ownerUrl };
  const ended = await Promise.all([1, 2, 3].map(() => ServiceProcess.run('migrate', environment).ended));
  expect(ended.map(({ code, said }) => [code, said])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ]);
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'select name from maintenance.migrations order by id',
  );
  await client.end();
  expect(rows.map((row) => row.name)).toEqual(MIGRATIONS.map((migration) => migration.name));
});
