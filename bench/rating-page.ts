import { addInvitations } from './benched-invitations.js';
import { Collecting } from './collecting.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { postForm } from './http-connection.js';
import { LoadPlan, sendLoad, Step } from './load.js';
import { Quantiles, quantilesOf } from './quantiles.js';

const OK = 200;
const CONNECTIONS = 32;
const MS = 6000;
const WARM_UP_MS = 3000;
/** Fewer, while the pool opens its connections to the database. */
const WARM_UP_CONNECTIONS = 4;
/** Each is asked for again and again: looking at a form uses nothing up. */
const INVITATIONS = 200;
const PAGES = 6000;
/** Fifty a second: about as many people open a form when a letter has gone out to thousands. */
const PACED_EVERY_MS = 20;

/** CPU is in milliseconds for each page. */
export interface RatingPageRow extends Quantiles {
  readonly requests: number;
  readonly perSecond: number;
  readonly appCpuMs: number;
  readonly databaseCpuMs: number;
}

export interface RatingPageFigures {
  readonly connections: number;
  /** Each connection asks again as soon as it has its page. */
  readonly flatOut: RatingPageRow;
  readonly pacedPerSecond: number;
  readonly paced: RatingPageRow;
}

async function stepsFor({ register, organisation, service }: Collecting): Promise<readonly Step[]> {
  const invitations = await addInvitations(register, organisation, INVITATIONS);
  const path = `/o/${organisation.slug}/answer/in-browser`;
  const { port } = service.config;
  return invitations.map(({ code }) => ({ port, request: postForm(path, `code=${code}`), status: OK }));
}

async function measure({ app, service }: Collecting, plan: LoadPlan): Promise<RatingPageRow> {
  const cpu = (): readonly [number, number] => [cpuOfProcess(app.pid ?? 0), cpuOfFamily(service.databasePid)];
  const before = cpu();
  const { times, ms } = await sendLoad(plan);
  const after = cpu();
  const requests = times.length;
  return {
    requests,
    perSecond: (requests * 1000) / ms,
    ...quantilesOf(times),
    appCpuMs: (after[0] - before[0]) / requests,
    databaseCpuMs: (after[1] - before[1]) / requests,
  };
}

/** The page with the questions, asked for over many connections at once: as fast as it is answered, then at a pace. */
export async function benchRatingPage(collecting: Collecting): Promise<RatingPageFigures> {
  const steps = await stepsFor(collecting);
  const journeys = Array.from({ length: PAGES }, (_, nth) => steps.slice(nth % INVITATIONS).slice(0, 1));
  const flatOutPlan = { connections: CONNECTIONS, ms: MS, journeys };
  await sendLoad({ ...flatOutPlan, connections: WARM_UP_CONNECTIONS, ms: WARM_UP_MS });
  const flatOut = await measure(collecting, flatOutPlan);
  const paced = await measure(collecting, {
    ...flatOutPlan,
    journeys: journeys.slice(0, MS / PACED_EVERY_MS),
    everyMs: PACED_EVERY_MS * CONNECTIONS,
  });
  return { connections: CONNECTIONS, flatOut, pacedPerSecond: 1000 / PACED_EVERY_MS, paced };
}
