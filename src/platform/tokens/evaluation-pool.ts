import { TokenEvaluation } from '../../crypto/blind/token-issue.js';
import { WorkerEntry, workerEntry } from '../threads/worker-entry.js';
import { WorkerPool } from '../threads/worker-pool.js';
import { EvaluationReply, EvaluationRequest } from './evaluation.js';

export interface EvaluationPoolOptions {
  /** Threads; one for each core that the app may use for tokens. */
  readonly size?: number;
  /** Requests that may wait; more are told to come back. */
  readonly queueLimit?: number;
  readonly entry?: WorkerEntry;
}

const DEFAULT_SIZE = 1;
/** About two seconds of work for one thread: nobody waits longer than that for a token. */
const DEFAULT_QUEUE_LIMIT = 256;

/** Evaluates blinded elements off the event loop, so that pages keep their pace while tokens are issued. */
export class EvaluationPool {
  private readonly pool: WorkerPool<EvaluationRequest, EvaluationReply>;

  constructor(options: EvaluationPoolOptions = {}) {
    const { size = DEFAULT_SIZE, queueLimit = DEFAULT_QUEUE_LIMIT } = options;
    const { entry = workerEntry(__dirname, 'evaluation-worker') } = options;
    this.pool = new WorkerPool({ size, queueLimit, entry });
    this.pool.warmUp();
  }

  /**
   * `null`: the element is refused.
   * @throws DomainError `too-busy` when the queue is full, `unavailable` when closing or after a second crash.
   */
  async evaluate(request: EvaluationRequest): Promise<TokenEvaluation | null> {
    return evaluationIn(await this.pool.run(request));
  }

  /** Answers what was accepted, accepts no more, and ends the threads. */
  close(): Promise<void> {
    return this.pool.close();
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
