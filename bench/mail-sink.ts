import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BenchedService } from './service.js';

export interface BenchedSink {
  readonly port: number;
  /** How many letters it has taken so far. */
  taken(): Promise<number>;
  stop(): Promise<void>;
}

type Said = Readonly<Record<'port' | 'taken', number | undefined>>;

const nextOf = async (child: ChildProcess): Promise<Said> => {
  const [said] = (await once(child, 'message')) as [Said];
  return said;
};

export async function startSink(service: BenchedService): Promise<BenchedSink> {
  const child = fork(join(__dirname, 'mail-sink.process.ts'));
  service.adopt(child);
  const { port = 0 } = await nextOf(child);
  const taken = async (): Promise<number> => {
    const said = nextOf(child);
    child.send('how many?');
    return (await said).taken ?? 0;
  };
  return { port, taken, stop: () => service.end(child) };
}
