import { DomainError } from '../core/errors.js';

/** Refuses early and clearly what could not be done in good time anyway. */
export class BoundedQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly longest: number,
  ) {}

  /** @throws DomainError `too-busy` when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  private turn(): Promise<void> {
    if (this.running < this.atOnce) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.longest) return Promise.reject(new DomainError('too-busy'));
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** A turn that ends is handed on, not given back. */
  private next(): void {
    const first = this.waiting.shift();
    if (first) first();
    else this.running -= 1;
  }
}
