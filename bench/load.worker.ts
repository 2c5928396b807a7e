import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { HttpConnection } from './http-connection.js';
import { LoadPlan, LoadResult, Step } from './load.js';

/** One sender's kept-alive connections, one to each port. */
type Connections = ReadonlyMap<number, HttpConnection>;

interface Clock {
  readonly start: number;
  readonly until: number;
  readonly everyMs: number;
}

async function take(connections: Connections, journey: readonly Step[]): Promise<void> {
  for (const step of journey) {
    const answer = await connections.get(step.port)?.send(step.request);
    if (answer?.status !== step.status)
      throw new Error(
        `An answer had the status ${String(answer?.status)}: ${answer?.body.slice(0, 500) ?? ''}`,
      );
  }
}

/** The time at which the next journey ought to begin, having waited for it. */
async function beginning({ start, everyMs }: Clock, nth: number): Promise<number> {
  if (everyMs === 0) return performance.now();
  const due = start + nth * everyMs;
  await sleep(Math.max(0, due - performance.now()));
  return due;
}

/** Ends with the time or with the journeys, whichever is first. */
async function drive(
  connections: Connections,
  journeys: Iterator<readonly Step[]>,
  clock: Clock,
): Promise<number[]> {
  const times: number[] = [];
  while (performance.now() < clock.until) {
    const next = journeys.next();
    if (next.done) break;
    const begun = await beginning(clock, times.length);
    await take(connections, next.value);
    times.push(performance.now() - begun);
  }
  return times;
}

async function connect(ports: readonly number[]): Promise<Connections> {
  const open = ports.map(async (port) => [port, await HttpConnection.open(port)] as const);
  return new Map(await Promise.all(open));
}

async function run({ connections, ms, journeys, everyMs = 0 }: LoadPlan): Promise<LoadResult> {
  const ports = [...new Set((journeys[0] ?? []).map(({ port }) => port))];
  const senders = await Promise.all(Array.from({ length: connections }, () => connect(ports)));
  const [cpu, start] = [process.threadCpuUsage(), performance.now()];
  const [waiting, clock] = [journeys.values(), { start, until: start + ms, everyMs }];
  // At a pace, the senders begin one after the other and not all at once.
  const startOf = (nth: number): number => start + (nth * everyMs) / connections;
  const times = await Promise.all(
    senders.map((sender, nth) => drive(sender, waiting, { ...clock, start: startOf(nth) })),
  );
  const [took, spent] = [performance.now() - start, process.threadCpuUsage(cpu)];
  for (const connection of senders.flatMap((sender) => [...sender.values()])) connection.close();
  return { times: times.flat(), ms: took, senderCpuMs: (spent.user + spent.system) / 1000 };
}

void run(workerData as LoadPlan).then((result) => parentPort?.postMessage(result));
