import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What is sent, where and for how long; every body once. */
export interface LoadPlan {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  readonly ms: number;
  readonly bodies: readonly string[];
}

export interface LoadResult {
  /** Of each answer, in milliseconds. */
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
