import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

interface Said {
  readonly port?: number;
  readonly letters?: number;
  readonly codes?: readonly (readonly [string, string])[];
}

export interface CodeSink {
  readonly port: number;
  /** By address. */
  codes(): Promise<ReadonlyMap<string, string>>;
  stop(): void;
}

const nextOf = async (child: ChildProcess): Promise<Said> => {
  const [said] = (await once(child, 'message')) as [Said];
  return said;
};

export async function startCodeSink(): Promise<CodeSink> {
  const child = fork(join(__dirname, 'code-sink.process.ts'));
  const { port = 0 } = await nextOf(child);
  const codes = async (): Promise<ReadonlyMap<string, string>> => {
    const said = nextOf(child);
    child.send('what came?');
    return new Map((await said).codes ?? []);
  };
  return {
    port,
    codes,
    stop: () => {
      child.kill();
    },
  };
}
