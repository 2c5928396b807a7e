import { DataSource, EntityManager } from 'typeorm';

/**
 * The one door to a compartment's tables. Every piece of work is one transaction whose first statement names the
 * organisation; row-level security shows nothing else. `set_config(…, true)` ends with the transaction, a plain SET
 * would leak to the next user of the pooled connection.
 */
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  inTenant<T>(organisationId: string, work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (db) => {
      await db.query(`select set_config('app.organisation_id', $1, true)`, [organisationId]);
      return work(db);
    });
  }

  /** Without a tenant: only the directory of organisations can be read this way. */
  inDirectory<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** A transaction of its own, in one way to the server and back: the statement has to name its tenant itself. */
  inOneStatement<Rows>(statement: string, values: readonly unknown[]): Promise<Rows> {
    return this.dataSource.query<Rows>(statement, [...values]);
  }

  async isReachable(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      return true;
    } catch {
      return false;
    }
  }

  async connect(): Promise<void> {
    if (!this.dataSource.isInitialized) await this.dataSource.initialize();
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
