import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: templates, locales and packs are read from there, compiled or not. */
const findRoot = (from: string): string =>
  existsSync(join(from, 'package.json')) ? from : findRoot(dirname(from));

export const PROJECT_ROOT = findRoot(__dirname);
