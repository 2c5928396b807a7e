/** What a process cannot work without. */
export interface Reachable {
  isReachable(): Promise<boolean>;
}

/** Says no before the process stops, so that a load balancer sends nobody here any more. */
export class Readiness {
  private stopping = false;

  constructor(private readonly database: Reachable) {}

  stop(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    return !this.stopping && (await this.database.isReachable());
  }
}
