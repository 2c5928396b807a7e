import type { Addressee, Letter } from './postbox.js';

/** One letter as it will be handed over, and the rows of the queue that it settles. */
export interface Prepared {
  readonly mailIds: readonly string[];
  readonly addressee: Addressee;
  /** `null`: the reason has gone meanwhile, and nothing is sent. */
  readonly letter: Letter | null;
}
