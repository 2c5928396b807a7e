import { DomainError } from '../../core/errors.js';

export interface TurnLimits {
  /** Tokens that are issued at once while nobody waits for a page. */
  readonly alone: number;
  /** While somebody does; never none, or a busy day would issue nothing. */
  readonly besidePages: number;
  /** Requests that may wait; more are told to come back. */
  readonly waiting: number;
}

/**
 * Pages go first. A token is asked for by a script while its person reads "one moment"; a page has somebody waiting in
 * front of it. Both need the same event loop and the same database.
 */
export class TokenTurns {
  private pages = 0;
  private issuing = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: TurnLimits) {}

  /** Resolves when a token may be issued; `endTurn` has to follow. @throws DomainError `too-busy` */
  turn(): Promise<void> {
    if (this.waiting.length >= this.limits.waiting) return Promise.reject(new DomainError('too-busy'));
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.dispatch();
    });
  }

  endTurn(): void {
    this.issuing -= 1;
    this.dispatch();
  }

  beginPage(): void {
    this.pages += 1;
  }

  endPage(): void {
    this.pages -= 1;
    this.dispatch();
  }

  private dispatch(): void {
    const limit = this.pages > 0 ? this.limits.besidePages : this.limits.alone;
    while (this.issuing < limit && this.waiting.length > 0) {
      this.issuing += 1;
      this.waiting.shift()?.();
    }
  }
}
