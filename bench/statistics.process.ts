import { readFileSync, writeFileSync } from 'node:fs';
import { decideGroups } from '../src/core/disclosure/decide-groups.js';
import { DISCLOSURE_RULES } from '../src/core/disclosure/disclosure-rules.js';
import { publish } from '../src/core/disclosure/publish.js';
import { itemsFor, Questionnaire } from '../src/core/questionnaires/questionnaire.js';
import { Rating, Response } from '../src/core/questionnaires/response.js';
import { buildReport } from '../src/core/reports/build-report.js';
import { OpenedBallot } from '../src/core/reports/opened-ballot.js';
import { SubjectBallots, tallyReliability } from '../src/core/reports/tally-reliability.js';
import { tallySubject } from '../src/core/reports/tally-subject.js';
import { itemDescriptives } from '../src/core/statistics/scores/item-descriptives.js';
import { cpuOfProcess } from './cpu-time.js';
import { quantilesOf } from './quantiles.js';
import { StatisticsFigures } from './statistics.js';

const [subjects = 0, raters = 0, reportRaters = 0] = process.argv.slice(2, 5).map(Number);
const questionnaire = JSON.parse(readFileSync(process.argv[5] ?? '', 'utf8')) as Questionnaire;

const ITEMS = itemsFor(questionnaire, 'colleague').map(({ key }) => key);
/** What the auditor costs is measured in the suite `disclosure`. */
const WITHOUT_AUDITOR = { ...DISCLOSURE_RULES, mostRepairs: 0 };
const SCALE = { min: 1, max: 5 };
const REPORT_RUNS = 300;
const WARM_UP_RUNS = 50;
const KIB = 1024;

/** The same ballots in every run: a linear congruential generator (Numerical Recipes). */
let state = 360_001;
const chance = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;

const noise = (): number => chance() + chance() + chance() - 1.5;

/** Leader, rater and item each have a share in a rating; one in twelve is not observed. */
const ratingFor = (level: number): Rating =>
  chance() < 1 / 12 ? null : (Math.max(1, Math.min(5, Math.round(3.7 + level + noise() * 1.2))) as Rating);

const responseFor = (level: number): Response => {
  const own = level + noise() * 0.9;
  return {
    ratings: Object.fromEntries(ITEMS.map((key) => [key, ratingFor(own)])),
    comments: [],
    conditions: [],
  };
};

const subjectOf = (subjectRef: string, count: number): SubjectBallots => {
  const level = noise() * 0.7;
  const ballots = Array.from({ length: count }, (): OpenedBallot => ({
    group: 'peer',
    language: 'en',
    response: responseFor(level),
  }));
  const decision = decideGroups({
    ballots: { manager: 0, peer: count, 'direct-report': 0, other: 0, patient: 0 },
    replacements: {},
    thresholds: { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
    notApplicable: ['patient'],
  });
  return { subjectRef, decision, ballots };
};

/** Linux forgets the highest memory a process had when asked; elsewhere this is not measured. */
const forgetPeak = (): boolean => {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
};

const memoryNow = (name: 'VmRSS' | 'VmHWM'): number => {
  const [, kib = 'NaN'] =
    new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kib) * KIB;
};

const timed = <T>(work: () => T): { readonly ms: number; readonly cpuMs: number; readonly result: T } => {
  const [start, cpu] = [performance.now(), cpuOfProcess(process.pid)];
  const result = work();
  return { result, ms: performance.now() - start, cpuMs: cpuOfProcess(process.pid) - cpu };
};

/** The least there is to do: one pass that adds up the same numbers. */
const addUp = (campaign: readonly SubjectBallots[]): number => {
  let sum = 0;
  for (const { ballots } of campaign)
    for (const { response } of ballots) for (const key of ITEMS) sum += response.ratings[key] ?? 0;
  return sum;
};

const describeItems = (campaign: readonly SubjectBallots[]) => {
  const responses = campaign.flatMap(({ ballots }) => ballots.map(({ response }) => response));
  return ITEMS.map((key) =>
    itemDescriptives(
      responses.map(({ ratings }) => ratings[key] ?? null),
      SCALE,
    ),
  );
};

const ofCampaign = (campaign: readonly SubjectBallots[]): StatisticsFigures['campaign'] => {
  const floors = [1, 2, 3].map(() => timed(() => addUp(campaign)).ms);
  globalThis.gc?.();
  const isMeasured = forgetPeak();
  const before = isMeasured ? memoryNow('VmRSS') : NaN;
  const { ms, cpuMs, result } = timed(() => ({
    reliabilities: tallyReliability(campaign, questionnaire),
    items: describeItems(campaign),
  }));
  const peak = isMeasured ? memoryNow('VmHWM') : NaN;
  if (
    result.reliabilities.some(({ alpha, omega, icc1 }) => alpha === null || omega === null || icc1 === null)
  )
    throw new Error('A coefficient of the campaign was not estimable: nothing was measured.');
  const floorMs = Math.min(...floors);
  return {
    ballots: campaign.length * raters,
    items: result.items.length,
    ms,
    cpuMs,
    floorMs,
    ratio: ms / floorMs,
    floorBytes: before,
    peakBytes: peak - before,
  };
};

/** From the ballots of one subject to the report, and the report alone from what was frozen. */
const ofReport = (): StatisticsFigures['report'] => {
  const subject = { ...subjectOf('one', reportRaters), questionnaire };
  const freeze = () => tallySubject(subject, (list) => list);
  const results = freeze();
  const words = { en: 'Bench', cy: 'Bench' };
  const build = (frozen: ReturnType<typeof freeze>) =>
    buildReport({
      subject: { name: 'Bench', jobTitle: 'Bench', organisation: words },
      campaign: { name: words, purpose: 'development', closedOn: '2026-03-29' },
      questionnaire,
      self: null,
      managerName: null,
      table: publish({ questionnaire, results: frozen, spreads: [] }, WITHOUT_AUDITOR),
      comments: [],
      managerComments: [],
      earlier: null,
    });
  const timesOf = (work: () => unknown): readonly number[] =>
    Array.from({ length: WARM_UP_RUNS + REPORT_RUNS }, () => timed(work).ms).slice(WARM_UP_RUNS);
  if (build(results).components.length === 0) throw new Error('The report shows no component.');
  return {
    raters: reportRaters,
    model: quantilesOf(timesOf(() => build(results))),
    fromBallots: quantilesOf(timesOf(() => build(freeze()))),
  };
};

const campaign = Array.from({ length: subjects }, (_, index) => subjectOf(`L${String(index)}`, raters));
const figures: StatisticsFigures = { report: ofReport(), campaign: ofCampaign(campaign) };
process.send?.(figures, () => process.exit(0));
