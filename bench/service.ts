import { ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, ProcessName, readConfig } from '../src/platform/config/config.js';
import { freePort } from '../src/platform/database/embedded-postgres.js';
import { PROJECT_ROOT } from '../src/platform/project-root.js';
import { isChildMessage, stopChild, untilExit } from '../src/platform/supervisor/child-process.js';
import { environmentFor } from '../src/platform/supervisor/child-environments.js';
import { prepareDataDirectory } from '../src/platform/supervisor/data-directory.js';
import { PreparedDatabase, prepareDatabase } from '../src/platform/supervisor/prepare-database.js';

type ServiceProcess = ProcessName | 'demo';

export interface StartOptions {
  readonly environment?: Config['environment'];
  readonly nodeOptions?: readonly string[];
  readonly onOpeningDue?: () => void;
}

const MAIN = join(PROJECT_ROOT, 'dist', 'src', 'main.js');
const STOP_WITHIN_MS = 20_000;

/** The built service's own processes, each with its own login, on a database and a data directory that go afterwards. */
export class BenchedService {
  private readonly children = new Set<ChildProcess>();

  private constructor(
    readonly config: Config,
    readonly database: PreparedDatabase,
  ) {}

  /** With settings of the environment beside those that every run needs. */
  static async prepare(settings: Readonly<Record<string, string>> = {}): Promise<BenchedService> {
    if (!existsSync(MAIN)) throw new Error('There is no build to measure: run `npm run build` first.');
    const dataDir = mkdtempSync(join(tmpdir(), 'tosturi-bench-'));
    const [port, boxPort, outboxPort] = await Promise.all([freePort(), freePort(), freePort()]);
    const config = readConfig({
      ...settings,
      DATA_DIR: dataDir,
      PORT: String(port),
      BOX_PORT: String(boxPort),
      OUTBOX_PORT: String(outboxPort),
    });
    prepareDataDirectory(dataDir);
    return new BenchedService(config, await prepareDatabase(config));
  }

  /** The process that all of the database server's processes come from. */
  get databasePid(): number {
    return this.database.embedded?.pid ?? 0;
  }

  /** Resolves when the process says that it is ready. */
  start(name: ServiceProcess, options: StartOptions = {}): Promise<ChildProcess> {
    const child = this.fork(name, options);
    return new Promise((resolve, reject) => {
      child.on('message', (message) => {
        if (!isChildMessage(message)) return;
        if (message.kind === 'ready') resolve(child);
        else options.onOpeningDue?.();
      });
      child.once('exit', () => {
        reject(new Error(`The ${name} process ended before it was ready.`));
      });
    });
  }

  /** For the processes that do one piece of work and end. */
  async run(name: ServiceProcess, options: StartOptions = {}): Promise<void> {
    const code = await untilExit(this.fork(name, options));
    if (code !== 0) throw new Error(`The ${name} process ended with code ${String(code)}.`);
  }

  /** From now on it ends, at the latest, before the database does. */
  adopt(child: ChildProcess): void {
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
  }

  async end(child: ChildProcess): Promise<void> {
    this.children.delete(child);
    await stopChild(child, STOP_WITHIN_MS);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.children].map((child) => this.end(child)));
    await this.database.embedded?.stop();
    await rm(this.config.dataDir, { recursive: true, force: true });
  }

  /** Only the demonstration's own runs have one; in production there is no outbox to read its letters from. */
  private configFor(environment: Config['environment']): Config {
    return { ...this.config, environment, demo: environment === 'development' };
  }

  private fork(
    name: ServiceProcess,
    { environment = 'development', nodeOptions = [] }: StartOptions,
  ): ChildProcess {
    const child = fork(MAIN, [name], {
      env: { ...environmentFor(name, this.configFor(environment), this.database) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [...nodeOptions],
    });
    this.adopt(child);
    return child;
  }
}
