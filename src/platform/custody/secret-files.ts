import { constants } from 'node:fs';
import { FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

async function flushed<T>(
  path: string,
  flags: number | string,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await open(path, flags, 0o600);
  try {
    const result = await work(file);
    await file.sync();
    return result;
  } finally {
    await file.close();
  }
}

/** A new name is on disk only when its directory is. */
export const flushDirectory = (directory: string): Promise<void> =>
  flushed(directory, constants.O_RDONLY, () => Promise.resolve());

/**
 * Writes a secret so that a power cut leaves all of it or nothing, readable by this account only.
 * @throws Error when what can be read back is not what was written.
 */
export async function writeSecret(path: string, secret: Buffer): Promise<void> {
  const directory = dirname(path);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.new`;
  await flushed(draft, 'w', (file) => file.writeFile(secret));
  await rename(draft, path);
  await flushDirectory(directory);
  if (!secret.equals(await readFile(path))) throw new Error(`${path} does not hold what was written to it.`);
}

export const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

export async function readSecret(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Takes the name away and flushes the directory, so that a power cut does not bring it back. */
export async function destroySecret(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.new`, { force: true });
  await flushDirectory(dirname(path)).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
