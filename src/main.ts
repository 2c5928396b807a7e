import 'reflect-metadata';
import { enableCompileCache } from 'node:module';
import { Config, ProcessName, PROCESSES, readConfig } from './platform/config/config.js';

// A second start reads compiled code from the cache, which halves it.
enableCompileCache();

interface Running {
  stop(): Promise<void>;
}
type Start = (config: Config) => Promise<Running | null>;

/** What is started by hand or by the supervisor, does one thing and ends. */
type Command = 'demo' | 'organisation';

/** Each process loads its own code only, so that the box has no register in its memory. */
const STARTS: Readonly<Record<ProcessName | Command, () => Promise<Start>>> = {
  all: async () => (await import('./platform/supervisor/run-all.js')).runAll,
  app: async () => (await import('./processes/app.process.js')).startApp,
  box: async () => (await import('./box/box.process.js')).startBox,
  worker: async () => (await import('./processes/worker.process.js')).startWorker,
  custodian: async () => (await import('./custodian/custodian.process.js')).startCustodian,
  opener: async () => (await import('./opener/opener.process.js')).runOpener,
  organisation: async () => (await import('./processes/organisation.process.js')).runOrganisation,
  migrate: async () => (await import('./processes/migrate.process.js')).runMigrate,
  demo: async () => (await import('./demo/demo.process.js')).runDemo,
};

const isName = (name: string): name is ProcessName | Command => Object.hasOwn(STARTS, name);

const fail = (error: unknown): never => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};

function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A supervisor that was killed can no longer ask: its end is the request.
  if (process.send) process.on('disconnect', stop);
}

async function main(): Promise<void> {
  const name = process.argv[2] ?? 'all';
  if (!isName(name)) throw new Error(`There is no process "${name}"; choose one of ${PROCESSES.join(', ')}.`);
  const start = await STARTS[name]();
  const running = await start(readConfig(process.env));
  if (running === null) process.exit(0);
  stopOnSignal(running);
  process.send?.({ kind: 'ready' });
}

main().catch(fail);
