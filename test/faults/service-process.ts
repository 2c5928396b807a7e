import { ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RolePasswords, urlForRole } from '../../src/platform/database/roles.js';

const ROOT = join(__dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'src', 'main.js');

type Environment = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it wrote to its two outputs. */
  readonly said: string;
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that has ended and was not waited for yet is no longer one.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** Waits until `what` holds. @throws Error when it does not in good time */
export async function until(
  what: () => boolean | Promise<boolean>,
  withinMs: number,
  name: string,
): Promise<void> {
  for (const start = Date.now(); Date.now() - start < withinMs;) {
    if (await what()) return;
    await pause(50);
  }
  throw new Error(`${name}: not within ${String(withinMs)} ms.`);
}

const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/status`, 'utf8').includes(`\nPPid:\t${String(parent)}\n`);
      } catch {
        return false;
      }
    })
    .map(Number);

const nameOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .split('\0')
      .join(' ')
      .trim();
  } catch {
    return '';
  }
};

/** The built program as its own process, as `npm start` or a service manager starts it. */
export class ServiceProcess {
  private output = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<Ended>;

  private constructor(name: string, environment: Environment) {
    if (!existsSync(MAIN)) throw new Error('There is no dist/src/main.js: run `npm run build` first.');
    this.child = spawn(process.execPath, [MAIN, name], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', DEMO: 'off', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, as a terminal makes one: Ctrl-C goes to all of it.
      detached: true,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        resolve({ code, signal, said: this.output });
      });
    });
  }

  static run(name: string, environment: Environment): ServiceProcess {
    return new ServiceProcess(name, environment);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get said(): string {
    return this.output;
  }

  async untilReady(): Promise<void> {
    await until(
      () => {
        if (this.child.exitCode !== null) throw new Error(`It ended instead of starting: ${this.output}`);
        return this.output.includes('Tosturi is ready');
      },
      60_000,
      'ready',
    );
  }

  /** Its processes and their processes, the database's among them. */
  family(): readonly number[] {
    const below = (pid: number): readonly number[] =>
      childrenOf(pid).flatMap((child) => [child, ...below(child)]);
    return [this.pid, ...below(this.pid)];
  }

  pidOf(name: 'app' | 'box'): number {
    return childrenOf(this.pid).find((pid) => nameOf(pid).endsWith(` ${name}`)) ?? 0;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** What a terminal does on Ctrl-C. */
  interrupt(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** For afterAll: gone, whatever state it is in. */
  async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.signal('SIGTERM');
    const hurry = setTimeout(() => {
      for (const pid of this.family()) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }, 25_000);
    await this.ended;
    clearTimeout(hurry);
  }
}

export interface TemporaryDirectory {
  readonly path: string;
  remove(): void;
}

export function temporaryDirectory(): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), 'tosturi-faults-'));
  // As root the database runs as somebody else, who has to get to its files.
  chmodSync(path, 0o711);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The superuser's and a compartment's way into the embedded database of a running service. */
export function databaseUrls(dataDir: string): { readonly admin: string; readonly app: string } {
  const secrets = readFileSync(join(dataDir, 'secrets', 'database-roles.json'), 'utf8');
  const passwords = JSON.parse(secrets) as RolePasswords;
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const admin = `postgresql://postgres:${passwords.superuser}@127.0.0.1:${port}/tosturi`;
  return { admin, app: urlForRole(admin, 'app', passwords) };
}
