import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** @throws Error in words when the directory cannot be made or written. */
export function prepareDataDirectory(dataDir: string): void {
  try {
    for (const part of ['', 'run', 'secrets', 'keys/app', 'keys/box'])
      mkdirSync(join(dataDir, part), { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason given';
    throw new Error(
      `The data directory ${dataDir} cannot be written (${reason}). Set DATA_DIR to one that can.`,
    );
  }
}

/**
 * One service per data directory: a second one would end the first one's database.
 * @returns what gives the directory free again.
 */
export function claimDataDirectory(dataDir: string): () => void {
  const file = join(dataDir, 'run', 'service.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && alive(holder))
    throw new Error(
      `Tosturi already runs on ${dataDir} (process ${String(holder)}). Stop it, or set DATA_DIR to another directory.`,
    );
  writeFileSync(file, String(process.pid), { mode: 0o600 });
  return () => {
    rmSync(file, { force: true });
  };
}
