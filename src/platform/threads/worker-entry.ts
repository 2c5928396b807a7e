import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../project-root.js';

/** The script that a thread runs, and how Node must be told to run it. */
export interface WorkerEntry {
  readonly file: string;
  readonly execArgv: readonly string[];
}

/** Compiled or not: tests and benches run the sources, which Node reads through the project's loader. */
const EXTENSION = extname(__filename);
const LOADER = pathToFileURL(join(PROJECT_ROOT, 'scripts', 'typescript.mjs')).href;

/** @param name of the script in that folder, without its ending */
export const workerEntry = (folder: string, name: string): WorkerEntry => ({
  file: join(folder, `${name}${EXTENSION}`),
  execArgv: EXTENSION === '.ts' ? ['--import', LOADER] : [],
});
