/** Does a piece of work again and again, never twice at once, and lets it finish before stopping. */
export class Ticker {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = this.work().catch(this.onError);
    void this.running.then(() => {
      if (!this.stopped)
        this.timer = setTimeout(() => {
          this.start();
        }, this.everyMs);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }
}
