import { Worker } from 'node:worker_threads';
import { WorkerEntry } from './worker-entry.js';

/** The thread ended before it answered. */
export class ThreadCrashed extends Error {}

/** One thread with one request at a time: a crash costs one request, and it is known which. It begins with the first. */
export class WorkerThread<Request, Reply> {
  private worker: Worker | null = null;

  constructor(private readonly entry: WorkerEntry) {}

  /** Ready before anybody asks. */
  warmUp(): void {
    this.worker ??= this.start();
  }

  /** @throws ThreadCrashed; the next request starts another thread. */
  async run(request: Request): Promise<Reply> {
    this.worker ??= this.start();
    const worker = this.worker;
    worker.ref();
    try {
      return await replyOf<Reply>(worker, request);
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

function replyOf<Reply>(worker: Worker, request: unknown): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onCrash).off('exit', onCrash);
      act();
    };
    const onMessage = (reply: Reply): void => settle(() => resolve(reply));
    const onCrash = (): void => settle(() => reject(new ThreadCrashed()));
    worker.on('message', onMessage).on('error', onCrash).on('exit', onCrash);
    worker.postMessage(request);
  });
}
