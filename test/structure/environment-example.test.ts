import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/platform/config/config.js';
import { PROJECT_ROOT } from '../support/project-fixture.js';

const example = readFileSync(join(PROJECT_ROOT, '.env.example'), 'utf8');
const variables = Object.fromEntries(
  [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

/** The environment as the service asks for it: every name that is read is noted. */
const namesRead = (): readonly string[] => {
  const names = new Set<string>();
  const noting = new Proxy<NodeJS.ProcessEnv>({}, { get: (_target, name) => void names.add(String(name)) });
  readConfig(noting);
  return [...names].sort();
};

describe('.env.example', () => {
  it('lists every variable the service reads and no other', () => {
    expect(Object.keys(variables).sort()).toEqual(namesRead());
  });

  it('shows the defaults', () => {
    expect(readConfig(variables)).toEqual(readConfig({}));
  });

  it('no other place reads the environment by a name of its own', () => {
    const files = globSync('src/**/*.ts', { cwd: PROJECT_ROOT }).filter((path) => !path.endsWith('.spec.ts'));
    const readers = files.filter((path) =>
      /process\.env\b/.test(readFileSync(join(PROJECT_ROOT, path), 'utf8')),
    );
    expect(
      readers.filter((path) => !/^src\/(main\.ts|platform\/(database|supervisor)\/)/.test(path)),
    ).toEqual([]);
  });
});
