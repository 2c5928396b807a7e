import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/all.js';

/** Two deployments may migrate at once: the second waits for the first and then finds nothing to do. */
const MIGRATION_LOCK = 7_301_002;
const LOCK_PATIENCE_MS = 60_000;

const migrationSource = (ownerUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'maintenance',
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    logging: false,
  });

async function underLock<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(`set lock_timeout = ${String(LOCK_PATIENCE_MS)}`);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query('create schema if not exists maintenance');
    return await work();
  } finally {
    await client.end();
  }
}

/** Brings the schema up to date; returns the names of the migrations that ran. */
export function migrateUp(ownerUrl: string): Promise<readonly string[]> {
  return underLock(ownerUrl, async () => {
    const source = await migrationSource(ownerUrl).initialize();
    try {
      const ran = await source.runMigrations();
      return ran.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  });
}

/** Takes every migration back, newest first; CI proves with it that each `down` works. */
export function migrateDown(ownerUrl: string): Promise<number> {
  return underLock(ownerUrl, async () => {
    const source = await migrationSource(ownerUrl).initialize();
    try {
      const { length } = await source.query<unknown[]>('select 1 from maintenance.migrations');
      for (let taken = 0; taken < length; taken += 1) await source.undoLastMigration();
      return length;
    } finally {
      await source.destroy();
    }
  });
}
