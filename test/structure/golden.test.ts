import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../golden/check-folder.js';
import { GoldenCase, GoldenFolder, readGoldenFolder } from '../golden/golden-folder.js';
import { STATISTICS } from '../golden/statistics.js';

const ROOT = join(__dirname, '..', '..');
const SYNTHETIC = join(ROOT, 'test', 'golden', 'synthetic');
const folder = readGoldenFolder(SYNTHETIC);

const differing = (golden: GoldenFolder): readonly string[] =>
  checkFolder(golden)
    .filter(({ differences }) => differences.length > 0)
    .map(({ id, differences }) => `${id} ${JSON.stringify(differences)}`);

const only = (golden: GoldenCase): GoldenFolder => ({ ...folder, cases: [golden] });

const caseOf = (stat: string): GoldenCase => {
  const found = folder.cases.find((golden) => golden.stat === stat && !golden.id.includes('.edge.'));
  if (found === undefined) throw new Error(`There is no case of ${stat}.`);
  return found;
};

describe('golden values', () => {
  it('are met by every statistic on invented data', () => {
    expect(new Set(folder.cases.map(({ stat }) => stat))).toEqual(new Set(Object.keys(STATISTICS)));
    expect(differing(folder)).toEqual([]);
  });

  it('differ where a number is off by more than its tolerance, and only then', () => {
    const golden = caseOf('spearman_brown');
    const expecting = (rel: number): GoldenFolder => only({ ...golden, expected: { rel } });
    const right = golden.expected.rel as number;
    expect(differing(expecting(right * (1 + 1e-10)))).toEqual([]);
    expect(differing(expecting(right * (1 + 1e-6)))).toHaveLength(1);
  });

  it.each([
    ['a number where there is none', 'wilson', { lo: null }],
    ['nothing where there is a number', 'wilson', { unheard: 1 }],
    ['another word', 'johari', { label: 'aligned' }],
    ['another list', 'component_scores', { scores: [1] }],
    ['a group that is absent', 'rwg', { groups: { nobody: { n: 1 } } }],
  ])('differ for %s', (_, stat, expected) => {
    expect(differing(only({ ...caseOf(stat), expected }))).toHaveLength(1);
  });

  it('count a case that cannot be computed as different', () => {
    const golden = caseOf('rwg');
    expect(differing(only({ ...golden, stat: 'invented' }))[0]).toContain('no statistic');
    const elsewhere = { ...golden, input: { ...golden.input, dataset: 'elsewhere' } };
    expect(differing(only(elsewhere))[0]).toContain('no data set');
  });
});

describe('npm run golden', () => {
  const run = (path: string) =>
    spawnSync(process.execPath, ['--import', './scripts/typescript.mjs', 'test/golden/main.ts', path], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it('ends with the totals and succeeds where nothing differs', () => {
    const { status, stdout } = run(SYNTHETIC);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`${String(folder.cases.length)} matched, 0 differ`);
    expect(status).toBe(0);
  });

  it('prints each difference and fails where one is found', () => {
    const copy = mkdtempSync(join(tmpdir(), 'golden-'));
    try {
      cpSync(SYNTHETIC, copy, { recursive: true });
      const cases = join(copy, 'cases.json');
      writeFileSync(
        cases,
        readFileSync(cases, 'utf8').replace('"expected": {"p": 0,', '"expected": {"p": 0.1,'),
      );
      const { status, stdout } = run(copy);
      expect(stdout).toMatch(/wilson\S* p: expected 0\.1, got 0\n/);
      expect(stdout.trimEnd()).toMatch(/ matched, 1 differ$/);
      expect(status).toBe(1);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it('refuses a folder without the format', () => {
    expect(run(tmpdir()).status).toBe(1);
  });
});
