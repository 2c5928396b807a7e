import 'reflect-metadata';
import { startCodeSink } from './big-run/code-sink.js';
import { bigRun } from './big-run/run.js';
import { describeMachine, loadNow } from './machine.js';
import { BenchedService } from './service.js';
import { machineLine } from './tables.js';

const LEADERS = 500;
/** More than twice what a mail server of this machine takes. */
const MAIL_PER_MINUTE = '60000';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main([asked = String(LEADERS)]: readonly string[]): Promise<void> {
  const leaders = Number(asked);
  if (!Number.isInteger(leaders) || leaders < 1) throw new Error('Say how many leaders: a whole number.');
  const sink = await startCodeSink();
  const service = await BenchedService.prepare({
    MAIL_URL: `smtp://127.0.0.1:${String(sink.port)}`,
    MAIL_PER_MINUTE,
  });
  try {
    say(machineLine(await describeMachine(service.database.embedded?.adminUrl ?? '')));
    const run = await bigRun(service, sink, { leaders, say });
    say(
      `${String(run.leaders)} leaders, ${String(run.raters)} raters, ${String(run.patients)} patients: ${String(run.counts.opened)} ballots ` +
        `acknowledged and counted once each,\n${String(run.counts.spoiled)} spoiled, ${String(run.forgeriesRefused)} forged ones refused, ` +
        `${String(run.counts.cells)} cells, none below its threshold; load after the run ${loadNow().toFixed(2)}`,
    );
  } finally {
    await service.stop();
    sink.stop();
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
