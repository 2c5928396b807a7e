import { DomainError } from '../../core/errors.js';
import { TokenEvaluation } from '../../crypto/blind/token-issue.js';
import { WorkerEntry, workerEntry } from '../threads/worker-entry.js';
import { EvaluationReply, EvaluationRequest } from './evaluation.js';
import { EvaluationThread, ThreadCrashed } from './evaluation-thread.js';

export interface EvaluationPoolOptions {
  /** Threads; one for each core that the app may use for tokens. */
  readonly size?: number;
  /** Requests that may wait; more are told to come back. */
  readonly queueLimit?: number;
  readonly entry?: WorkerEntry;
}

interface Job {
  readonly request: EvaluationRequest;
  readonly resolve: (evaluation: TokenEvaluation | null) => void;
  readonly reject: (error: unknown) => void;
}

const EVALUATION_WORKER = workerEntry(__dirname, 'evaluation-worker');
const DEFAULT_SIZE = 1;
/** About two seconds of work for one thread: nobody waits longer than that for a token. */
const DEFAULT_QUEUE_LIMIT = 256;

/** Evaluates blinded elements off the event loop, so that pages keep their pace while tokens are issued. */
export class EvaluationPool {
  private readonly threads: readonly EvaluationThread[];
  private readonly idle: EvaluationThread[];
  private readonly waiting: Job[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly queueLimit: number;
  private closing = false;

  constructor(options: EvaluationPoolOptions = {}) {
    const { size = DEFAULT_SIZE, queueLimit = DEFAULT_QUEUE_LIMIT, entry = EVALUATION_WORKER } = options;
    this.queueLimit = queueLimit;
    this.threads = Array.from({ length: size }, () => new EvaluationThread(entry));
    this.idle = [...this.threads];
  }

  /**
   * `null`: the element is refused.
   * @throws DomainError `too-busy` when the queue is full, `unavailable` when closing or after a second crash.
   */
  evaluate(request: EvaluationRequest): Promise<TokenEvaluation | null> {
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

  private give(thread: EvaluationThread, job: Job): void {
    const run = this.work(thread, job).finally(() => {
      this.running.delete(run);
      this.idle.push(thread);
      this.dispatch();
    });
    this.running.add(run);
  }

  private async work(thread: EvaluationThread, { request, resolve, reject }: Job): Promise<void> {
    try {
      resolve(evaluationIn(await askTwice(thread, request)));
    } catch (error) {
      reject(error instanceof ThreadCrashed ? new DomainError('unavailable') : error);
    }
  }
}

/** A thread may die of something that has nothing to do with this request; the second time it has. */
async function askTwice(thread: EvaluationThread, request: EvaluationRequest): Promise<EvaluationReply> {
  try {
    return await thread.run(request);
  } catch (error) {
    if (error instanceof ThreadCrashed) return thread.run(request);
    throw error;
  }
}

function evaluationIn(reply: EvaluationReply): TokenEvaluation | null {
  switch (reply.outcome) {
    case 'evaluated':
      return reply.evaluation;
    case 'refused':
      return null;
    case 'failed':
      throw new Error('the token key of this campaign does not evaluate');
  }
}
