/** What was counted in one hour, by a name that nobody can read back. */
export interface HourCount {
  readonly hour: number;
  readonly counts: ReadonlyMap<string, number>;
}

export interface Limited {
  readonly allowed: boolean;
  readonly next: HourCount;
}

const HOUR_MS = 3_600_000;

/** Everything of the hour before is forgotten with the first count of the next one. */
export function countWithin(
  before: HourCount,
  { now, limits }: { readonly now: number; readonly limits: ReadonlyMap<string, number> },
): Limited {
  const hour = Math.floor(now / HOUR_MS);
  const counts = hour === before.hour ? before.counts : new Map<string, number>();
  const allowed = [...limits].every(([name, most]) => (counts.get(name) ?? 0) < most);
  if (!allowed) return { allowed, next: { hour, counts } };
  const raised = [...limits.keys()].map((name) => [name, (counts.get(name) ?? 0) + 1] as const);
  return { allowed, next: { hour, counts: new Map([...counts, ...raised]) } };
}
