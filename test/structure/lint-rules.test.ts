import { join } from 'node:path';
import { makeProject, ProjectFixture, PROJECT_ROOT } from '../support/project-fixture.js';

const MANY_LINES = Array.from({ length: 42 }, (_, index) => `  total += ${String(index)};`).join('\n');

const FILES: Readonly<Record<string, string>> = {
  'src/core/clock.ts': 'export const now = (): number => Date.now();',
  'src/core/today.ts': 'export const today = (): Date => new Date();',
  'src/core/dice.ts': 'export const dice = (): number => Math.random();',
  'src/core/object.ts': 'export class Score {\n  readonly value = 1;\n}',
  'src/core/outside.ts': `import { join } from 'node:path';\nexport const outside = join;`,
  'src/core/long.ts': `export function sum(): number {\n  let total = 0;\n${MANY_LINES}\n  return total;\n}`,
  'src/core/many.ts':
    'export const many = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;',
  'src/core/huge.ts': 'export const one = 1;\n'.padEnd(6000, '// more\n'),
  'src/core/any.ts': 'export const loose = (value: any): number => value as number;',
  'src/core/silenced.ts': 'export const silenced = (value: any): any => value; // eslint-disable-line',
  'src/core/default.ts': 'const score = 1;\nexport default score;',
  'src/core/index.ts': `export * from './default.js';`,
  'src/core/score-utils.ts': 'export const score = 1;',
  'src/core/common/score.ts': 'export const score = 1;',
  'src/core/line-manager.ts': 'export const lineManager = 1;',
  'src/application/people/people.service.ts': [
    `import { Store } from '../store.js';`,
    'export class PeopleService {',
    '  constructor(private readonly database: Store) {}',
    '  inside(): Promise<number> {',
    '    return this.database.inTenant((db) => db.count());',
    '  }',
    '  beside(): Promise<number> {',
    '    return this.database.inTenant(() => this.database.count());',
    '  }',
    '}',
  ].join('\n'),
  'src/application/store.ts': [
    'export class Store {',
    '  inTenant(work: (db: Store) => Promise<number>): Promise<number> {',
    '    return work(this);',
    '  }',
    '  count(): Promise<number> {',
    '    return Promise.resolve(1);',
    '  }',
    '}',
  ].join('\n'),
  'src/application/heir.ts': `import { Store } from './store.js';\nexport class Heir extends Store {}`,
  'src/application/mail.ts': `import { send } from '../platform/send.js';\nexport const mail = send;`,
  'src/platform/send.ts': `export const send = process.env['MAIL_URL'];`,
  'src/web/people.controller.ts': `import { DataSource } from 'typeorm';\nexport const people = DataSource;`,
};

const BROKEN: readonly (readonly [file: string, rule: string])[] = [
  ['src/core/clock.ts', 'no-restricted-syntax'],
  ['src/core/today.ts', 'no-restricted-syntax'],
  ['src/core/dice.ts', 'no-restricted-syntax'],
  ['src/core/object.ts', 'no-restricted-syntax'],
  ['src/core/outside.ts', '@typescript-eslint/no-restricted-imports'],
  ['src/core/long.ts', 'max-lines-per-function'],
  ['src/core/many.ts', '@typescript-eslint/max-params'],
  ['src/core/huge.ts', 'max-lines'],
  ['src/core/any.ts', '@typescript-eslint/no-explicit-any'],
  ['src/core/silenced.ts', '@typescript-eslint/no-explicit-any'],
  ['src/core/default.ts', 'no-restricted-syntax'],
  ['src/core/index.ts', 'project/name-tells-purpose'],
  ['src/core/index.ts', 'no-restricted-syntax'],
  ['src/core/score-utils.ts', 'project/name-tells-purpose'],
  ['src/core/common/score.ts', 'project/name-tells-purpose'],
  ['src/application/heir.ts', 'project/no-inheritance-between-ours'],
  ['src/application/mail.ts', '@typescript-eslint/no-restricted-imports'],
  ['src/platform/send.ts', 'no-restricted-properties'],
  ['src/web/people.controller.ts', '@typescript-eslint/no-restricted-imports'],
];

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number }[];
}

describe('the rules of the house', () => {
  let project: ProjectFixture;
  let results: readonly Linted[];

  const messagesIn = (file: string): Linted['messages'] =>
    results.find(({ filePath }) => filePath.endsWith(file))?.messages ?? [];
  const rulesBrokenIn = (file: string): readonly (string | null)[] =>
    messagesIn(file).map(({ ruleId }) => ruleId);

  beforeAll(async () => {
    project = makeProject(FILES);
    const config = join(PROJECT_ROOT, 'eslint.config.mjs');
    const printed = await project.run('eslint/bin/eslint.js', [
      '--config',
      config,
      '--format',
      'json',
      'src',
    ]);
    results = JSON.parse(printed) as readonly Linted[];
  });

  afterAll(() => {
    project.remove();
  });

  it.each(BROKEN)('in %s: %s', (file, rule) => {
    expect(rulesBrokenIn(file)).toContain(rule);
  });

  it('inside a transaction only the db of the callback may be used', () => {
    const broken = messagesIn('people.service.ts').filter(({ ruleId }) => ruleId === 'no-restricted-syntax');
    expect(broken.map(({ line }) => line)).toEqual([8]);
  });

  it('a file about the line manager may say so', () => {
    expect(rulesBrokenIn('src/core/line-manager.ts')).toEqual([]);
  });
});
