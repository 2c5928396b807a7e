import { ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { postgresBinaries } from './postgres-binaries.js';
import { embeddedServerFlags } from './server-settings.js';
import { asDatabaseAccount, Command, databaseAccount } from './unprivileged.js';

export interface EmbeddedServer {
  /** The superuser's URL, without a database. */
  readonly adminUrl: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 15_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** In a process group of its own: Ctrl-C reaches us, and we stop the database last. */
const launch = (command: Command): ChildProcess =>
  spawn(command.file, command.args, {
    ...(command.uid === undefined ? {} : { uid: command.uid, gid: command.gid }),
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });

function run(command: Command, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = launch(command);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout?.resume();
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with code ${String(code)}: ${said.trim()}`));
    });
  });
}

function ownedDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const account = databaseAccount();
  if (account) chownSync(path, account.uid, account.gid);
}

async function makeCluster(directory: string, password: string): Promise<void> {
  const binaries = postgresBinaries();
  ownedDirectory(directory);
  const passwordFile = join(directory, '..', `.initdb-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const account = databaseAccount();
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const args = ['-D', directory, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  try {
    const command = asDatabaseAccount(
      binaries.initdb,
      [...args, ...locale, '--data-checksums'],
      [binaries.directory, join(directory, '..')],
    );
    await run(command, 'initdb');
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const READY = 'database system is ready to accept connections';

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes(READY)) resolve();
    });
    child.stdout?.resume();
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`The embedded PostgreSQL did not start: ${said.trim()}`));
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed is on disk. */
const stopServer = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const hurry = setTimeout(() => child.kill('SIGQUIT'), STOP_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(hurry);
      resolve();
    });
    child.kill('SIGINT');
  });

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** After a killed supervisor the old server still runs on the same files; it has to end before a new one begins. */
async function endLeftOver(directory: string): Promise<void> {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !alive(pid)) return;
  const commandLine = `/proc/${String(pid)}/cmdline`;
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes('postgres')) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; alive(pid) && waited < STOP_WITHIN_MS; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * Starts the real PostgreSQL server that came with `npm ci` on `<dataDir>/postgres`, making the cluster on first use.
 * @throws Error in words when the directory cannot be used or the server does not come up.
 */
export async function startEmbeddedPostgres(dataDir: string, password: string): Promise<EmbeddedServer> {
  const directory = join(dataDir, 'postgres');
  if (!existsSync(join(directory, 'PG_VERSION'))) await makeCluster(directory, password);
  await endLeftOver(directory);
  chmodSync(directory, 0o700);
  const port = await freePort();
  const binaries = postgresBinaries();
  const command = asDatabaseAccount(
    binaries.postgres,
    ['-D', directory, ...embeddedServerFlags(port)],
    [binaries.directory, dataDir],
  );
  const child = launch(command);
  await untilReady(child);
  return {
    adminUrl: `postgresql://postgres:${password}@127.0.0.1:${String(port)}`,
    pid: child.pid ?? 0,
    stop: () => stopServer(child),
  };
}
