import { parentPort, workerData } from 'node:worker_threads';
import { HttpConnection, postJson } from './http-connection.js';
import { LoadPlan, LoadResult } from './load.js';

const CREATED = 201;

/** Sends as fast as the answers come, and ends with the time or with the bodies, whichever is first. */
async function drive(
  connection: HttpConnection,
  requests: Iterator<Buffer>,
  until: number,
): Promise<number[]> {
  const times: number[] = [];
  while (performance.now() < until) {
    const next = requests.next();
    if (next.done) break;
    const start = performance.now();
    const { status, body } = await connection.send(next.value);
    times.push(performance.now() - start);
    if (status !== CREATED) throw new Error(`An answer had the status ${String(status)}: ${body}`);
  }
  return times;
}

async function run({ port, path, connections, ms, bodies }: LoadPlan): Promise<LoadResult> {
  const requests = bodies.map((body) => postJson(path, body));
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const [cpu, start] = [process.threadCpuUsage(), performance.now()];
  const waiting = requests.values();
  const times = await Promise.all(open.map((connection) => drive(connection, waiting, start + ms)));
  const [took, spent] = [performance.now() - start, process.threadCpuUsage(cpu)];
  for (const connection of open) connection.close();
  return { times: times.flat(), ms: took, senderCpuMs: (spent.user + spent.system) / 1000 };
}

void run(workerData as LoadPlan).then((result) => parentPort?.postMessage(result));
