import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT_ROOT } from '../src/platform/project-root.js';
import { aimsOf } from './aims.js';
import { describeMachine, loadNow } from './machine.js';
import { BenchedService } from './service.js';
import { runSuites, Suite, SUITES } from './suites.js';
import { aimTable, machineLine } from './tables.js';

const RESULTS = join(PROJECT_ROOT, 'bench', 'results');
const PROFILE = '--cpu-prof';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

interface Wishes {
  readonly suites: readonly Suite[];
  /** Options for the Node.js of the processes under test. */
  readonly nodeOptions: readonly string[];
}

function readWishes(args: readonly string[]): Wishes {
  const named = SUITES.filter((suite) => args.includes(suite));
  const unknown = args.filter((arg) => arg !== PROFILE && !named.some((suite) => suite === arg));
  if (unknown.length > 0)
    throw new Error(`There is no "${unknown.join(' ')}"; choose ${SUITES.join(' or ')}.`);
  return {
    suites: named.length > 0 ? named : SUITES,
    nodeOptions: args.includes(PROFILE) ? [PROFILE, `--cpu-prof-dir=${RESULTS}`] : [],
  };
}

function writeResults(takenAt: string, results: object): void {
  const file = join(RESULTS, `${takenAt.replaceAll(':', '-').slice(0, 19)}.json`);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  say(`Figures: ${relative(process.cwd(), file)}`);
}

async function measure(service: BenchedService, { suites, nodeOptions }: Wishes): Promise<void> {
  const takenAt = new Date().toISOString();
  const machine = await describeMachine(service.database.embedded?.adminUrl ?? '');
  say(machineLine(machine));
  const wants = (suite: Suite): boolean => suites.includes(suite);
  const findings = await runSuites({ service, nodeOptions, wants, say });
  const aims = aimsOf(findings);
  say(aimTable(aims));
  const loadAfter = loadNow();
  say(`Load after the run ${loadAfter.toFixed(2)}`);
  writeResults(takenAt, { schema: 'tosturi-bench/2', takenAt, machine, loadAfter, ...findings, aims });
}

/** Rejects on Ctrl-C, so that the processes and the data directory go as after any other end. */
const untilInterrupted = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        reject(new Error('Interrupted; nothing was written.'));
      });
  });

async function main(): Promise<void> {
  const wishes = readWishes(process.argv.slice(2));
  const interrupted = untilInterrupted();
  const service = await BenchedService.prepare();
  try {
    await Promise.race([measure(service, wishes), interrupted]);
  } finally {
    await service.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
