import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** One request, and the status without which the run ends. */
export interface Step {
  readonly port: number;
  readonly request: string;
  readonly status: number;
}

/** What is sent and for how long; every journey once, its steps one after the other. */
export interface LoadPlan {
  readonly connections: number;
  readonly ms: number;
  readonly journeys: readonly (readonly Step[])[];
  /** Each connection begins a journey this often instead of when the one before is over; the time a late one waited counts as its own. */
  readonly everyMs?: number;
}

export interface LoadResult {
  /** Of each journey, in milliseconds. */
  readonly times: readonly number[];
  readonly ms: number;
  readonly senderCpuMs: number;
}

/** In a thread of its own, so that nothing else this process does is taken for a slow answer. */
export const sendLoad = (plan: LoadPlan): Promise<LoadResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'load.worker.ts'), { workerData: plan });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
