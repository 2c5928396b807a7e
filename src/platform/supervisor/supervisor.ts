import { ChildProcess } from 'node:child_process';
import { Config, ProcessName } from '../config/config.js';
import { environmentFor } from './child-environments.js';
import { ChildMessage, startChild, stopChild, untilExit } from './child-process.js';
import { PreparedDatabase } from './prepare-database.js';

const SERVERS = ['custodian', 'box', 'app', 'worker'] as const;
const STOP_WITHIN_MS = 18_000;
const RESTART_AFTER_MS = 500;

/** Keeps the service's processes running on one machine, and runs the opener when the worker says that it is due. */
export class Supervisor {
  private readonly children = new Map<ProcessName | 'demo', ChildProcess>();
  private stopping = false;
  private opening: Promise<unknown> | null = null;
  private openingAsked = false;

  constructor(
    private readonly config: Config,
    private readonly database: PreparedDatabase,
    private readonly say: (line: string) => void,
  ) {}

  /** Resolves when every server has said that it is ready. */
  async start(): Promise<void> {
    await Promise.all(SERVERS.map((name) => this.startServer(name)));
  }

  startDemo(): void {
    this.children.set(
      'demo',
      this.spawn('demo', () => undefined),
    );
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.children.values()].map((child) => stopChild(child, STOP_WITHIN_MS)));
    await this.opening;
  }

  private startServer(name: (typeof SERVERS)[number]): Promise<void> {
    return new Promise((resolve, reject) => {
      let ready = false;
      const child = this.spawn(name, (message) => {
        ready ||= message.kind === 'ready';
        if (message.kind === 'ready') resolve();
        if (message.kind === 'opening-due') this.runOpener();
      });
      this.children.set(name, child);
      child.once('exit', () => {
        if (this.stopping) return;
        if (ready) this.restart(name);
        else reject(new Error(`The ${name} process did not start.`));
      });
    });
  }

  private restart(name: (typeof SERVERS)[number]): void {
    this.say(`The ${name} process ended unexpectedly and is started again.`);
    setTimeout(() => {
      if (!this.stopping)
        this.startServer(name).catch(() => {
          this.restart(name);
        });
    }, RESTART_AFTER_MS);
  }

  private spawn(name: ProcessName | 'demo', onMessage: (message: ChildMessage) => void): ChildProcess {
    return startChild({ name, environment: environmentFor(name, this.config, this.database), onMessage });
  }

  /** One at a time; a request during a run leads to another run, because that run may have looked already. */
  private runOpener(): void {
    this.openingAsked = true;
    this.opening ??= this.openWhileAsked().finally(() => {
      this.opening = null;
    });
  }

  private async openWhileAsked(): Promise<void> {
    while (this.openingAsked && !this.stopping) {
      this.openingAsked = false;
      const code = await untilExit(this.spawn('opener', () => undefined));
      if (code !== 0) this.say('The opener did not finish; it starts again when the worker asks next.');
    }
  }
}
