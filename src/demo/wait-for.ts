import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  readonly forMs: number;
  readonly everyMs: number;
  /** What is said when it did not come. */
  readonly complaint: string;
}

/** Looks again and again until there is something. */
export async function waitFor<T>(look: () => Promise<T | null>, patience: Patience): Promise<T> {
  const end = Date.now() + patience.forMs;
  while (Date.now() < end) {
    const found = await look();
    if (found !== null) return found;
    await pause(patience.everyMs);
  }
  throw new Error(patience.complaint);
}
