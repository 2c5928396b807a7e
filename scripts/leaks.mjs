/**
 * `npm run leaks`
 *
 * The whole leak battery, at full size and on fresh databases: every attack that is a test, one line each with what was
 * tried, what was measured and what guessing alone would reach. Attacks on builds that are weak on purpose are lines of
 * their own and must come through, for an attack that finds nothing anywhere shows nothing.
 * `LEAK_TEST_SUBJECTS` sets the size (200 unless told) and `HOSTILE_SUBMISSIONS` how often the box is attacked (10,000); arguments go on to jest, a part of the battery is thus possible.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IDS = Array.from({ length: 31 }, (_, index) => `A${index + 1}`);
const BATTERY = ['test/privacy', 'test/web/blind-answering', 'test/api/aggregates'];
const SUBJECTS = process.env.LEAK_TEST_SUBJECTS ?? '200';
/** In CI some hundred. */
const HOSTILE = process.env.HOSTILE_SUBMISSIONS ?? '10000';
const RESULTS = join('leaks', 'results');

function runBattery(directory, paths) {
  const [report, figures] = [join(directory, 'jest.json'), join(directory, 'figures.jsonl')];
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, '--testTimeout=900000'];
  spawnSync(process.execPath, [...node, ...jest, ...paths], {
    env: { ...process.env, LEAK_TEST_SUBJECTS: SUBJECTS, HOSTILE_SUBMISSIONS: HOSTILE, LEAKS_FILE: figures },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(report)) throw new Error('leaks: jest wrote no report, so nothing was measured');
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : [];
  return {
    suites: JSON.parse(readFileSync(report, 'utf8')).testResults,
    figures: lines.filter((line) => line !== '').map((line) => JSON.parse(line)),
  };
}

/** A title begins with the ids that it is about: `A1, A23: …`, `A6 weakened: …`. */
function idsOf(title) {
  const [ids] = /^A\d+( weakened)?(, A\d+)*/.exec(title) ?? [];
  if (ids === undefined) return [];
  return ids.endsWith(' weakened') ? [ids] : ids.split(', ');
}

/** A file that could not even be loaded has no tests to fail. */
const brokenFiles = (suites) =>
  suites
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => name);

const testsIn = (suites) =>
  suites.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ title, status }) => idsOf(title).map((id) => ({ id, title, status }))),
  );

function verdictOf(id, tests) {
  const held = tests.length > 0 && tests.every(({ status }) => status === 'passed');
  if (id.endsWith(' weakened')) return held ? 'caught' : 'NOT CAUGHT';
  return held ? 'pass' : 'FAIL';
}

/** What a line says was tried where no figure was measured: that there is a test, or that there is none. */
function counted(id, tests) {
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const tried = tests[0]?.title.slice(id.length + 1) ?? 'no test has this id';
  return { tried, figure: `${passed} of ${tests.length} tests hold`, chance: null };
}

function lineFor(id, tests, figures) {
  const own = tests.filter((test) => test.id === id);
  const measured = figures.filter((figure) => figure.id === id);
  return {
    id,
    verdict: verdictOf(id, own),
    measured: measured.length > 0 ? measured : [{ id, ...counted(id, own) }],
    tests: own.map(({ title, status }) => ({ title, status })),
  };
}

const byNumber = (one, other) => Number(/\d+/.exec(one)[0]) - Number(/\d+/.exec(other)[0]);

function print({ id, verdict, measured }) {
  for (const { tried, figure, chance } of measured) {
    const guess = chance === null || chance === undefined ? '' : ` (chance ${chance})`;
    console.log(
      `${id.padEnd(13)} ${verdict.padEnd(18)} ${tried}${figure === '' ? '' : `: ${figure}${guess}`}`,
    );
  }
}

function keep(content) {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${new Date().toISOString().slice(0, 10)}.json`);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

const directory = mkdtempSync(join(tmpdir(), 'leaks-'));
const { suites, figures } = runBattery(directory, process.argv.length > 2 ? process.argv.slice(2) : BATTERY);
rmSync(directory, { recursive: true });

const tests = testsIn(suites);
const weakened = [...new Set(tests.map(({ id }) => id).filter((id) => id.endsWith(' weakened')))];
const lines = [...IDS, ...weakened].sort(byNumber).map((id) => lineFor(id, tests, figures));
lines.forEach(print);

const broken = brokenFiles(suites);
for (const name of broken) console.log(`FAIL: ${name} could not be run`);
const failed = lines.filter(({ verdict }) => ['FAIL', 'NOT CAUGHT'].includes(verdict));
const file = keep({ subjects: Number(SUBJECTS), attacks: lines, broken });
console.log(
  `\n${lines.length - failed.length} of ${lines.length} hold, with ${SUBJECTS} subjects; kept in ${file}`,
);
process.exitCode = failed.length + broken.length > 0 ? 1 : 0;
