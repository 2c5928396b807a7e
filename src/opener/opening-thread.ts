import { Worker } from 'node:worker_threads';
import { SealedBallot } from '../persistence/box/box-campaign.js';
import { workerEntry } from '../platform/threads/worker-entry.js';
import { packBallots } from './packed-ballots.js';
import { BallotOpener, Opened } from './opened-ballots.js';

const OPENING_WORKER = workerEntry(__dirname, 'opening-worker');

/** Ballots opened in a thread of its own, which forgets the key when it ends. */
export class OpeningThread {
  private readonly worker: Worker;

  constructor(opener: BallotOpener) {
    const { file, execArgv } = OPENING_WORKER;
    // Without the environment: a thread that computes needs no passwords.
    this.worker = new Worker(file, { execArgv: [...execArgv], env: {}, workerData: opener });
  }

  /** One handful at a time. @throws Error when the thread ends before it has answered */
  open(ballots: readonly SealedBallot[]): Promise<Opened> {
    const { worker } = this;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        act();
      };
      const onMessage = (opened: Opened): void => settle(() => resolve(opened));
      const onError = (error: Error): void => settle(() => reject(error));
      const onExit = (): void => settle(() => reject(new Error('A thread that opens ballots has ended.')));
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      const packed = packBallots(ballots);
      worker.postMessage(packed, [packed.bytes.buffer]);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
