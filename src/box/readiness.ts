import { Database } from '../persistence/database.js';

/** Says no before the process stops, so that a load balancer sends nobody here any more. */
export class Readiness {
  private stopping = false;

  constructor(private readonly database: Database) {}

  stop(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    return !this.stopping && (await this.database.isReachable());
  }
}
