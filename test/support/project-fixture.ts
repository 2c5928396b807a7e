import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PROJECT_ROOT = join(__dirname, '..', '..');

/** A little project of invented files that stands beside the real packages and compiler settings. */
export interface ProjectFixture {
  /** What a command of a development package prints on this project, whether or not it finds fault. */
  run(command: string, args: readonly string[]): Promise<string>;
  remove(): void;
}

export function makeProject(files: Readonly<Record<string, string>>): ProjectFixture {
  const directory = mkdtempSync(join(tmpdir(), 'tosturi-fixture-'));
  for (const name of ['package.json', 'tsconfig.json'])
    cpSync(join(PROJECT_ROOT, name), join(directory, name));
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(directory, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return {
    run: (command, args) =>
      new Promise((resolve, reject) => {
        const program = join(PROJECT_ROOT, 'node_modules', command);
        const limits = { cwd: directory, maxBuffer: 64 * 1024 * 1024 };
        execFile(process.execPath, [program, ...args], limits, (_failure, stdout, stderr) => {
          if (stdout === '') reject(new Error(stderr));
          else resolve(stdout);
        });
      }),
    remove: () => {
      rmSync(directory, { recursive: true });
    },
  };
}
