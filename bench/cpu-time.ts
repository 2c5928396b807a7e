import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second on every Linux (USER_HZ, proc(5)). */
const TICK_MS = 10;

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly inherited: number;
}

/** `null`: it has ended, or this is not Linux. */
function timesOf(pid: number | string): ProcessTimes | null {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return null;
  const stat = readFileSync(file, 'utf8');
  // The second field is the program's name in brackets and may hold spaces; the third one is at index 0 here.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (first: number): number => (fields[first] ?? NaN) + (fields[first + 1] ?? NaN);
  return { parent: fields[1] ?? NaN, own: ticks(11) * TICK_MS, inherited: ticks(13) * TICK_MS };
}

/** CPU time in milliseconds that a process has used so far, in user and kernel mode. */
export const cpuOfProcess = (pid: number): number => timesOf(pid)?.own ?? NaN;

/** The same for a process, its children of now and those it has waited for: a database server and its backends. */
export function cpuOfFamily(pid: number): number {
  const self = timesOf(pid);
  if (self === null) return NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => timesOf(name) ?? [])
    .filter(({ parent }) => parent === pid);
  return children.reduce((sum, child) => sum + child.own, self.own + self.inherited);
}

/** Of all processes that this one started and that have ended: the difference over a run is that run's own. */
export const cpuOfEndedChildren = (): number => timesOf(process.pid)?.inherited ?? NaN;
