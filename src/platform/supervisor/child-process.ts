import { ChildProcess, fork } from 'node:child_process';
import { ProcessName } from '../config/config.js';

/** What a child says to the supervisor. */
export type ChildMessage = { readonly kind: 'ready' } | { readonly kind: 'opening-due' };

export const isChildMessage = (message: unknown): message is ChildMessage =>
  typeof message === 'object' && message !== null && 'kind' in message;

/** Says a thing to the supervisor; on its own, a process has nobody to tell. */
export const tellSupervisor = (message: ChildMessage): void => {
  process.send?.(message);
};

export interface ChildOptions {
  readonly name: ProcessName | 'demo';
  readonly environment: Readonly<Record<string, string>>;
  readonly onMessage: (message: ChildMessage) => void;
}

/** Each process gets its own environment: the box never sees the register's login, and the app never sees the box's. */
export function startChild(options: ChildOptions): ChildProcess {
  const child = fork(process.argv[1] ?? '', [options.name], {
    env: { ...options.environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: process.execArgv,
  });
  child.on('message', (message) => {
    if (isChildMessage(message)) options.onMessage(message);
  });
  return child;
}

export const untilExit = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });

/** Asks first; what has not ended in time is ended. */
export async function stopChild(child: ChildProcess, withinMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const hurry = setTimeout(() => child.kill('SIGKILL'), withinMs);
  child.kill('SIGTERM');
  await untilExit(child);
  clearTimeout(hurry);
}
