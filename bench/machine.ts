import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { Client } from 'pg';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly loadBefore: number;
  readonly platform: string;
  readonly node: string;
  readonly postgresql: string;
}

/** Of the last minute: whoever else uses the cores makes every figure worse. */
export const loadNow = (): number => loadavg()[0] ?? NaN;

export async function describeMachine(adminUrl: string): Promise<Machine> {
  const client = new Client({ connectionString: `${adminUrl}/postgres` });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadBefore: loadNow(),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    postgresql: rows[0]?.server_version ?? 'unknown',
  };
}
