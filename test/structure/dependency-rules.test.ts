import { join } from 'node:path';
import { makeProject, ProjectFixture, PROJECT_ROOT } from '../support/project-fixture.js';

/** Each arrow that the house forbids, once, in a project made of nothing else. */
const FILES: Readonly<Record<string, string>> = {
  'src/persistence/register/person.entity.ts': 'export const person = 1;',
  'src/persistence/results/cell.entity.ts': 'export const cell = 1;',
  'src/persistence/box/ballot.entity.ts': 'export const ballot = 1;',
  'src/persistence/box/ballot-store.ts': `import { ballot } from './ballot.entity.js'; export const put = ballot;`,
  'src/persistence/box/tally.ts': `import { person } from '../register/person.entity.js'; export const tally = person;`,
  'src/persistence/upward.ts': `import { start } from '../platform/start.js'; export const upward = start;`,

  'src/application/people/people.service.ts': `import { person } from '../../persistence/register/person.entity.js'; export const people = person;`,
  'src/application/people/names.ts': `import { people } from './people.service.js'; export const names = people;`,
  'src/application/ballots/ballots.service.ts': `import { ballot } from '../../persistence/box/ballot.entity.js'; export const ballots = ballot;`,
  'src/application/ballots/nosy.ts': `import { names } from '../people/names.js'; export const nosy = names;`,
  'src/application/ballots/started.ts': `import { start } from '../../platform/start.js'; export const started = start;`,
  'src/application/ballots/http.ts': `import { fastify } from 'fastify'; export const http = fastify;`,

  'src/box/submit.controller.ts': `import { people } from '../application/people/people.service.js'; export const submit = people;`,
  'src/box/direct.ts': `import type { cell } from '../persistence/results/cell.entity.js'; export type Direct = typeof cell;`,
  'src/box/row.ts': `import type { ballot } from '../persistence/box/ballot.entity.js'; export type Row = typeof ballot;`,
  'src/box/intake.ts': `import { put } from '../persistence/box/ballot-store.js'; export const intake = put;`,
  'src/web/answers.controller.ts': `import { ballots } from '../application/ballots/ballots.service.js'; export const answers = ballots;`,
  'src/web/entity.ts': `import type { person } from '../persistence/register/person.entity.js'; export type Shown = typeof person;`,
  'src/web/query.ts': `import { DataSource } from 'typeorm'; export const query = DataSource;`,
  'src/web/page.ts': `export const page = 1;`,
  'src/rest/pages.controller.ts': `import { page } from '../web/page.js'; export const pages = page;`,
  'src/platform/start.ts': `export const start = 1;`,
  'src/platform/pages.ts': `import { page } from '../web/page.js'; export const pages = page;`,

  'src/core/disclosure/frozen-results.ts': 'export const counts = 1;',
  'src/core/reports/build-report.ts': `import { counts } from '../disclosure/frozen-results.js'; export const report = counts;`,
  'src/web/counts.ts': `import type { counts } from '../core/disclosure/frozen-results.js'; export type Counts = typeof counts;`,
  'src/platform/exact.ts': `import { counts } from '../core/disclosure/frozen-results.js'; export const exact = counts;`,
  'src/core/outside.ts': `import type { start } from '../platform/start.js'; export type Outside = typeof start;`,
  'src/core/stored.ts': `import { Entity } from 'typeorm'; export const stored = Entity;`,
  'src/core/dice.ts': `import { randomInt } from 'node:crypto'; export const dice = randomInt;`,
  'src/core/calendar.ts': `import { DateTime } from 'luxon'; export const calendar = DateTime;`,
  'src/core/left.ts': `import { right } from './right.js'; export const left = (): number => right();`,
  'src/core/right.ts': `import { left } from './left.js'; export const right = (): number => left();`,
  'src/core/lonely.ts': `export const lonely = 1;`,
  'src/crypto/clever.ts': `import { start } from '../platform/start.js'; export const clever = start;`,
  'src/client/form.ts': `import { start } from '../platform/start.js'; export const form = start;`,
  'src/platform/bundle.ts': `import { form } from '../client/form.js'; export const bundle = form;`,
  'src/platform/tested.ts': `import { support } from '../../test/support.js'; export const tested = support;`,
  'src/platform/checked.ts': `import fc from 'fast-check'; export const checked = fc;`,
  'src/platform/missing.ts': `import { gone } from './gone.js'; export const missing = gone;`,
  'src/platform/borrowed.ts': `import ms from 'ms'; export const borrowed = ms;`,
  'test/support.ts': 'export const support = 1;',
};

const BROKEN: readonly (readonly [rule: string, from: string])[] = [
  ['box-never-reaches-register-or-results', 'src/box/submit.controller.ts'],
  ['box-never-reaches-register-or-results', 'src/box/direct.ts'],
  ['app-never-reaches-box-storage', 'src/web/answers.controller.ts'],
  ['box-through-its-store', 'src/box/row.ts'],
  ['numbers-leave-through-publish', 'src/core/reports/build-report.ts'],
  ['numbers-leave-through-publish', 'src/web/counts.ts'],
  ['numbers-leave-through-publish', 'src/platform/exact.ts'],
  ['core-imports-only-core', 'src/core/outside.ts'],
  ['core-has-no-clock-dice-or-io', 'src/core/stored.ts'],
  ['core-has-no-clock-dice-or-io', 'src/core/dice.ts'],
  ['crypto-knows-core-only', 'src/crypto/clever.ts'],
  ['client-knows-core-and-crypto-only', 'src/client/form.ts'],
  ['server-knows-no-client', 'src/platform/bundle.ts'],
  ['persistence-never-upward', 'src/persistence/upward.ts'],
  ['persistence-compartments-apart', 'src/persistence/box/tally.ts'],
  ['application-never-upward', 'src/application/ballots/started.ts'],
  ['application-without-fastify', 'src/application/ballots/http.ts'],
  ['features-by-their-face', 'src/application/ballots/nosy.ts'],
  ['transports-without-persistence', 'src/web/entity.ts'],
  ['transports-without-persistence', 'src/web/query.ts'],
  ['transports-apart', 'src/rest/pages.controller.ts'],
  ['platform-below-transports', 'src/platform/pages.ts'],
  ['src-knows-no-tests', 'src/platform/tested.ts'],
  ['no-dev-package-in-src', 'src/platform/checked.ts'],
  ['no-undeclared-package', 'src/platform/borrowed.ts'],
  ['no-unresolvable', 'src/platform/missing.ts'],
  ['no-circular', 'src/core/left.ts'],
  ['no-orphans', 'src/core/lonely.ts'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the arrows between the layers', () => {
  let project: ProjectFixture;
  let found: ReadonlySet<string>;

  beforeAll(async () => {
    project = makeProject(FILES);
    const config = join(PROJECT_ROOT, '.dependency-cruiser.mjs');
    const cruise = ['--config', config, '--output-type', 'json', 'src', 'test'];
    const printed = await project.run('dependency-cruiser/bin/dependency-cruiser.mjs', cruise);
    const { summary } = JSON.parse(printed) as { summary: { violations: readonly Violation[] } };
    found = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  });

  afterAll(() => {
    project.remove();
  });

  it.each(BROKEN)('%s refuses %s', (rule, from) => {
    expect(found).toContain(`${rule}: ${from}`);
  });

  it('leaves alone what the house allows', () => {
    const allowed = [
      'src/core/calendar.ts',
      'src/application/people/people.service.ts',
      'src/platform/start.ts',
    ];
    expect([...found].filter((line) => allowed.some((path) => line.endsWith(path)))).toEqual([]);
  });
});
