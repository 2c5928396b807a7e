import { ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { BenchedService } from './service.js';

export interface Floor {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export const DATABASE = 'tosturi';

const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', (port) => {
      resolve(Number(port));
    });
    child.once('exit', () => {
      reject(new Error('The floor did not start.'));
    });
  });

/** A bare route in a process of its own, on the database server that the box uses. */
export async function startFloor(
  service: BenchedService,
  size: { readonly poolSize: number; readonly rowBytes: number },
): Promise<Floor> {
  const url = `${service.database.embedded?.adminUrl ?? ''}/${DATABASE}`;
  const args = [url, String(size.poolSize), String(size.rowBytes)];
  const child = fork(join(__dirname, 'floor.process.ts'), args);
  service.adopt(child);
  return { port: await portOf(child), pid: child.pid ?? 0, stop: () => service.end(child) };
}
