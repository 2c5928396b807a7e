import { spawnSync } from 'node:child_process';

/** Where a process that is to show what one core can do runs; the senders and PostgreSQL run on any. */
export const BOX_CORE = 1;
export const APP_CORE = 0;
export const EVERY_CORE = '0-1023';

/** All threads of a process. False: there is no `taskset` here, so it runs on as many cores as it likes. */
export function pinToCore(pid: number | undefined, cores: number | string): boolean {
  const { status } = spawnSync('taskset', ['-a', '-c', '-p', String(cores), String(pid ?? 0)], {
    stdio: 'ignore',
  });
  return status === 0;
}
