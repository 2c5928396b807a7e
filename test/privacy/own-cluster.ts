import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort, startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { postgresBinaries } from '../../src/platform/database/postgres-binaries.js';
import { RolePasswords, rolePasswords } from '../../src/platform/database/roles.js';
import { embeddedServerFlags } from '../../src/platform/database/server-settings.js';
import { asDatabaseAccount, databaseAccount } from '../../src/platform/database/unprivileged.js';
import { makeTemplate, TEST_SERVER_VARIABLE } from '../support/database-server.js';
import { TestDatabase } from '../support/database.js';
import { until } from '../faults/service-process.js';

/** A PostgreSQL server with the service's own settings, whose whole log is kept. */
export interface OwnCluster {
  readonly dataDir: string;
  /** Its files. */
  readonly directory: string;
  readonly adminUrl: string;
  readonly passwords: RolePasswords;
  log(): string;
  stop(): Promise<void>;
}

/** PostgreSQL's account has to get in, also when root runs the tests. */
export function openDirectory(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `tosturi-${name}-`));
  chmodSync(path, 0o711);
  return path;
}

async function runOn(dataDir: string, passwords: RolePasswords): Promise<OwnCluster> {
  const directory = join(dataDir, 'postgres');
  const port = await freePort();
  const { postgres, directory: binaries } = postgresBinaries();
  const args = ['-D', directory, ...embeddedServerFlags(port)];
  const { file, args: given, ...account } = asDatabaseAccount(postgres, args, [binaries, dataDir]);
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
  const child = spawn(file, given, { ...account, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const isReady = (): boolean => {
    if (child.exitCode !== null) throw new Error(`The server did not start: ${said}`);
    return said.includes('ready to accept connections');
  };
  await until(isReady, 60_000, 'a database server');
  return {
    dataDir,
    directory,
    adminUrl: `postgresql://postgres:${passwords.superuser}@127.0.0.1:${String(port)}`,
    passwords,
    log: () => said,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** In the place in a data directory where the service would put its own, so that whatever looks there finds it. */
export async function startOwnCluster(dataDir: string): Promise<OwnCluster> {
  mkdirSync(join(dataDir, 'secrets'), { mode: 0o700, recursive: true });
  const passwords = rolePasswords(dataDir);
  const made = await startEmbeddedPostgres(dataDir, passwords.superuser);
  await made.stop();
  return runOn(dataDir, passwords);
}

/** From here on the databases of this test file are made on this server. */
export async function useForTests({ adminUrl, passwords }: OwnCluster): Promise<void> {
  await makeTemplate({ adminUrl, passwords });
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify({ adminUrl, passwords });
}

type Asking = Pick<TestDatabase, 'query'>;

/** What PostgreSQL's manual calls a low-level base backup: the files of the running server, its write-ahead log included. */
export async function backUpFiles(
  database: Asking,
  { directory }: OwnCluster,
  name: string,
): Promise<string> {
  const target = openDirectory(name);
  await database.query(`select pg_backup_start($1, true)`, [name]);
  execFileSync('cp', ['-a', directory, target]);
  const [stopped] = await database.query<{ labelfile: string }>(
    'select labelfile from pg_backup_stop(false)',
  );
  execFileSync('cp', ['-a', join(directory, 'pg_wal'), join(target, 'postgres')]);
  rmSync(join(target, 'postgres', 'postmaster.pid'), { force: true });
  const label = join(target, 'postgres', 'backup_label');
  writeFileSync(label, stopped?.labelfile ?? '');
  const account = databaseAccount();
  if (account !== null) chownSync(label, account.uid, account.gid);
  return target;
}

/** A server on a copy of a backup; the backup itself stays as it was taken. */
export async function restoreFrom(backup: string, passwords: RolePasswords): Promise<OwnCluster> {
  const dataDir = openDirectory('restored');
  execFileSync('cp', ['-a', join(backup, 'postgres'), dataDir]);
  if (!existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) throw new Error('That is no backup.');
  return runOn(dataDir, passwords);
}

/** One question after the other to a restored database, as its superuser. */
export async function askingIn(url: string): Promise<Asking & { readonly end: () => Promise<void> }> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    end: () => client.end(),
  };
}
