import { Worker } from 'node:worker_threads';
import { WorkerEntry } from '../threads/worker-entry.js';
import { EvaluationReply, EvaluationRequest } from './evaluation.js';

/** The thread ended before it answered. */
export class ThreadCrashed extends Error {}

/** One thread with one request at a time: a crash costs one evaluation, and it is known which. */
export class EvaluationThread {
  private worker: Worker | null;

  constructor(private readonly entry: WorkerEntry) {
    this.worker = this.start();
  }

  /** @throws ThreadCrashed; the next request starts another thread. */
  async run(request: EvaluationRequest): Promise<EvaluationReply> {
    this.worker ??= this.start();
    const worker = this.worker;
    worker.ref();
    try {
      return await replyOf(worker, request);
    } finally {
      worker.unref();
    }
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  /** Without the environment: a thread that computes needs no passwords. */
  private start(): Worker {
    const worker = new Worker(this.entry.file, { execArgv: [...this.entry.execArgv], env: {} });
    const forget = (): void => {
      if (this.worker === worker) this.worker = null;
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    // An idle thread keeps no process alive.
    worker.unref();
    return worker;
  }
}

function replyOf(worker: Worker, request: EvaluationRequest): Promise<EvaluationReply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onCrash).off('exit', onCrash);
      act();
    };
    const onMessage = (reply: EvaluationReply): void => settle(() => resolve(reply));
    const onCrash = (): void => settle(() => reject(new ThreadCrashed()));
    worker.on('message', onMessage).on('error', onCrash).on('exit', onCrash);
    worker.postMessage(request);
  });
}
