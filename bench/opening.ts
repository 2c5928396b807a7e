import { Client } from 'pg';
import { cpuOfEndedChildren, cpuOfFamily } from './cpu-time.js';
import { fillBox } from './filled-box.js';
import { DATABASE } from './floor.js';
import { BenchedService } from './service.js';

export interface OpeningFigures {
  readonly subjects: number;
  readonly ballots: number;
  /** Of the opener's process, from its start to its end. */
  readonly seconds: number;
  readonly perSecond: number;
  readonly openerCpuMs: number;
  readonly databaseCpuMs: number;
}

/** @throws Error unless every ballot was opened and the box is gone. */
async function checkOpened(admin: Client, campaignId: string, ballots: number): Promise<void> {
  const { rows } = await admin.query<{ state: string; ballots: number; spoiled: number; kept: number }>(
    `select state, ballots, spoiled, (select count(*) from box.ballots where campaign_id = $1)::int as kept
     from results.openings where campaign_id = $1`,
    [campaignId],
  );
  const [opening] = rows;
  const isWhole =
    opening?.state === 'finished' && opening.ballots === ballots && opening.spoiled + opening.kept === 0;
  if (!isWhole) throw new Error(`The box was not opened as it should be: ${JSON.stringify(opening)}`);
}

async function open(
  service: BenchedService,
  admin: Client,
  nodeOptions: readonly string[],
): Promise<OpeningFigures> {
  const { subjects, ballots, campaignId } = await fillBox(service, admin);
  const cpu = (): readonly [number, number] => [cpuOfEndedChildren(), cpuOfFamily(service.databasePid)];
  const [before, start] = [cpu(), performance.now()];
  await service.run('opener', { environment: 'production', nodeOptions });
  const [after, seconds] = [cpu(), (performance.now() - start) / 1000];
  await checkOpened(admin, campaignId, ballots);
  return {
    subjects,
    ballots,
    seconds,
    perSecond: ballots / seconds,
    openerCpuMs: (after[0] - before[0]) / ballots,
    databaseCpuMs: (after[1] - before[1]) / ballots,
  };
}

/** A box of thousands of ballots, from the start of the opener to its end with results written, compared and keys destroyed. */
export async function benchOpening(
  service: BenchedService,
  nodeOptions: readonly string[],
): Promise<OpeningFigures> {
  const custodian = await service.start('custodian');
  const box = await service.start('box', { environment: 'production' });
  const admin = new Client({ connectionString: `${service.database.embedded?.adminUrl ?? ''}/${DATABASE}` });
  await admin.connect();
  try {
    return await open(service, admin, nodeOptions);
  } finally {
    await admin.end();
    await Promise.all([service.end(box), service.end(custodian)]);
  }
}
