import { DomainError } from '../../core/errors.js';
import { WorkerEntry } from './worker-entry.js';
import { ThreadCrashed, WorkerThread } from './worker-thread.js';

export interface WorkerPoolOptions {
  readonly size: number;
  /** Requests that may wait; more are told to come back. */
  readonly queueLimit: number;
  readonly entry: WorkerEntry;
}

interface Job<Request, Reply> {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/** Work that would keep the event loop from answering, in threads of its own. */
export class WorkerPool<Request, Reply> {
  private readonly threads: readonly WorkerThread<Request, Reply>[];
  private readonly idle: WorkerThread<Request, Reply>[];
  private readonly waiting: Job<Request, Reply>[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly queueLimit: number;
  private closing = false;

  constructor({ size, queueLimit, entry }: WorkerPoolOptions) {
    this.queueLimit = queueLimit;
    this.threads = Array.from({ length: size }, () => new WorkerThread<Request, Reply>(entry));
    this.idle = [...this.threads];
  }

  /** Starts the threads before the first request does. */
  warmUp(): void {
    for (const thread of this.threads) thread.warmUp();
  }

  /** @throws DomainError `too-busy` when the queue is full, `unavailable` when closing or after a second crash */
  run(request: Request): Promise<Reply> {
    if (this.closing) return Promise.reject(new DomainError('unavailable'));
    if (this.idle.length === 0 && this.waiting.length >= this.queueLimit)
      return Promise.reject(new DomainError('too-busy'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.dispatch();
    });
  }

  /** Answers what was accepted, accepts no more, and ends the threads. */
  async close(): Promise<void> {
    this.closing = true;
    while (this.running.size > 0) await Promise.all(this.running);
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private dispatch(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) {
      const thread = this.idle.pop();
      const job = this.waiting.shift();
      if (thread && job) this.give(thread, job);
    }
  }

  private give(thread: WorkerThread<Request, Reply>, job: Job<Request, Reply>): void {
    const run = work(thread, job).finally(() => {
      this.running.delete(run);
      this.idle.push(thread);
      this.dispatch();
    });
    this.running.add(run);
  }
}

async function work<Request, Reply>(
  thread: WorkerThread<Request, Reply>,
  { request, resolve, reject }: Job<Request, Reply>,
): Promise<void> {
  try {
    resolve(await askTwice(thread, request));
  } catch (error) {
    reject(error instanceof ThreadCrashed ? new DomainError('unavailable') : error);
  }
}

/** A thread may die of something that has nothing to do with this request; the second time it has. */
async function askTwice<Request, Reply>(
  thread: WorkerThread<Request, Reply>,
  request: Request,
): Promise<Reply> {
  try {
    return await thread.run(request);
  } catch (error) {
    if (error instanceof ThreadCrashed) return thread.run(request);
    throw error;
  }
}
