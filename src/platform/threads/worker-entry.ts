import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../project-root.js';

/** The script that a thread runs, and how Node must be told to run it. */
export interface WorkerEntry {
  readonly file: string;
  readonly execArgv: readonly string[];
}

/** Compiled like this file, or not: tests and benches run the sources, which Node reads through the project's loader. */
const EXTENSION = extname(__filename);
const LOADER = pathToFileURL(join(PROJECT_ROOT, 'scripts', 'typescript.mjs')).href;

/** Of the script of this name in `directory`. */
export const workerEntry = (directory: string, name: string): WorkerEntry => ({
  file: join(directory, `${name}${EXTENSION}`),
  execArgv: EXTENSION === '.ts' ? ['--import', LOADER] : [],
});
