import { AT_ONCE } from '../src/box/box.module.js';
import { BenchedCampaign, lockCampaign } from './benched-campaign.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { startFloor } from './floor.js';
import { postJson } from './http-connection.js';
import { LoadResult, sendLoad } from './load.js';
import { BOX_CORE, pinToCore } from './pinning.js';
import { Quantiles, quantilesOf } from './quantiles.js';
import { BenchedService } from './service.js';

const CREATED = 201;
const CONNECTIONS = [1, 8, 32] as const;
/** Ballots and floor take turns, so that whatever else the machine does meanwhile falls on both. */
const ROUNDS = 2;
const BALLOTS_MS = 3000;
const FLOOR_MS = 1500;
const WARM_UP_MS = 2500;
/** More than a machine like ours takes in one turn; a turn that runs out of ballots ends before its time. */
const BALLOTS_A_TURN = 2500;
const FLOOR_A_TURN = 20_000;

/** One route at one number of connections. CPU is in milliseconds for each request. */
export interface RouteFigures extends Quantiles {
  readonly requests: number;
  readonly perSecond: number;
  readonly processCpuMs: number;
  readonly databaseCpuMs: number;
  readonly senderCpuMs: number;
}

export interface LevelFigures {
  readonly connections: number;
  readonly ballots: RouteFigures;
  readonly floor: RouteFigures;
  readonly ratio: number;
}

export interface BallotFigures {
  readonly requestBytes: number;
  readonly sealedBytes: number;
  readonly poolSize: number;
  /** Box and floor each had one core and no other. */
  readonly pinned: boolean;
  readonly levels: readonly LevelFigures[];
}

interface Route {
  readonly port: number;
  readonly path: string;
  readonly pid: number;
  readonly ms: number;
  /** Bodies for one turn. */
  bodies(): readonly string[] | Promise<readonly string[]>;
}

interface Turn extends LoadResult {
  readonly processCpuMs: number;
  readonly databaseCpuMs: number;
}

async function takeTurn(route: Route, connections: number, databasePid: number): Promise<Turn> {
  const { port, path, ms, pid } = route;
  const journeys = (await route.bodies()).map((body) => [
    { port, request: postJson(path, body), status: CREATED },
  ]);
  const before = [cpuOfProcess(pid), cpuOfFamily(databasePid)] as const;
  const result = await sendLoad({ connections, ms, journeys });
  return {
    ...result,
    processCpuMs: cpuOfProcess(pid) - before[0],
    databaseCpuMs: cpuOfFamily(databasePid) - before[1],
  };
}

function figuresOf(turns: readonly Turn[]): RouteFigures {
  const times = turns.flatMap((turn) => turn.times);
  const sum = (of: (turn: Turn) => number): number => turns.reduce((all, turn) => all + of(turn), 0);
  const each = (of: (turn: Turn) => number): number => sum(of) / times.length;
  return {
    requests: times.length,
    perSecond: (times.length * 1000) / sum(({ ms }) => ms),
    ...quantilesOf(times),
    processCpuMs: each(({ processCpuMs }) => processCpuMs),
    databaseCpuMs: each(({ databaseCpuMs }) => databaseCpuMs),
    senderCpuMs: each(({ senderCpuMs }) => senderCpuMs),
  };
}

async function measureLevel(
  routes: { readonly box: Route; readonly floor: Route },
  connections: number,
  databasePid: number,
): Promise<LevelFigures> {
  const [ballotTurns, floorTurns]: [Turn[], Turn[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    floorTurns.push(await takeTurn(routes.floor, connections, databasePid));
    ballotTurns.push(await takeTurn(routes.box, connections, databasePid));
  }
  const [ballots, floor] = [figuresOf(ballotTurns), figuresOf(floorTurns)];
  return { connections, ballots, floor, ratio: ballots.perSecond / floor.perSecond };
}

const boxRoute = (service: BenchedService, campaign: BenchedCampaign, pid: number): Route => ({
  port: service.config.boxPort,
  path: campaign.path,
  pid,
  ms: BALLOTS_MS,
  bodies: () => campaign.bodies(BALLOTS_A_TURN),
});

/** Ballots through the box, and the floor beside them in the same run. */
export async function benchBallots(
  service: BenchedService,
  nodeOptions: readonly string[],
): Promise<BallotFigures> {
  const custodian = await service.start('custodian');
  const boxProcess = await service.start('box', { environment: 'production', nodeOptions });
  const campaign = await lockCampaign(service.config.dataDir);
  const { sealedBytes } = campaign;
  const floorServer = await startFloor(service, { poolSize: AT_ONCE, rowBytes: sealedBytes });
  const box = boxRoute(service, campaign, boxProcess.pid ?? 0);
  const again = await campaign.bodies(FLOOR_A_TURN);
  const pinned = [boxProcess.pid, floorServer.pid].every((pid) => pinToCore(pid, BOX_CORE));
  const floor = { ...floorServer, path: '/floor', ms: FLOOR_MS, bodies: () => again };
  try {
    for (const route of [floor, box]) await takeTurn({ ...route, ms: WARM_UP_MS }, 8, service.databasePid);
    const levels: LevelFigures[] = [];
    for (const connections of CONNECTIONS)
      levels.push(await measureLevel({ box, floor }, connections, service.databasePid));
    const requestBytes = Buffer.byteLength(again[0] ?? '');
    return { requestBytes, sealedBytes, poolSize: AT_ONCE, pinned, levels };
  } finally {
    await floorServer.stop();
    await Promise.all([service.end(boxProcess), service.end(custodian)]);
  }
}
