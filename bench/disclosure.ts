import { DISCLOSURE_RULES } from '../src/core/disclosure/disclosure-rules.js';
import { publish } from '../src/core/disclosure/publish.js';
import { RawCells } from '../src/core/disclosure/raw-cells.js';
import { RaterGroup } from '../src/core/questionnaires/questionnaire.js';
import { Rating } from '../src/core/questionnaires/response.js';
import { answers, ballotsOf, QUESTIONNAIRE, resultsOf } from '../src/core/reports/ballots-example.js';
import { Quantiles, quantilesOf } from './quantiles.js';

/** Sixty raters in the four anonymous groups, twenty-four items. */
const GROUPS: readonly (readonly [RaterGroup, number])[] = [
  ['peer', 20],
  ['direct-report', 15],
  ['other', 10],
  ['patient', 15],
];
const REPORTS = 20;
const WARM_UP = 5;

export interface DisclosureFigures {
  readonly raters: number;
  readonly items: number;
  readonly audited: Quantiles;
  /** The same reports without the auditor: what there is to be compared with on this machine. */
  readonly floor: Quantiles;
  readonly ratio: number;
}

/** The same answers in every run, without dice: ratings around four, one in twelve left out. */
const ratingAt = (report: number, rater: number, item: number): Rating => {
  const mixed = (Math.imul(report * 8191 + rater * 131 + item * 17 + 1, 2654435761) >>> 0) / 2 ** 32;
  if (mixed < 1 / 12) return null;
  const points = [5, 5, 4, 4, 4, 4, 3, 3, 2, 5];
  return (points[Math.floor(mixed * 1000) % points.length] ?? 4) as Rating;
};

const rawOf = (report: number): RawCells => {
  const raters = GROUPS.flatMap(([group, count]) => Array.from({ length: count }, () => group));
  const ballots = raters.flatMap((group, rater) =>
    ballotsOf(group, [4]).map((ballot) => ({
      ...ballot,
      response: answers(
        4,
        Object.fromEntries(QUESTIONNAIRE.items.map(({ key }, item) => [key, ratingAt(report, rater, item)])),
      ),
    })),
  );
  return { questionnaire: QUESTIONNAIRE, results: resultsOf(ballots), spreads: [] };
};

const timed = (raw: RawCells, rules: typeof DISCLOSURE_RULES): number => {
  const start = performance.now();
  publish(raw, rules);
  return performance.now() - start;
};

/** Floor and auditor in turns, so that whatever else the machine does hits both. */
export function benchDisclosure(): DisclosureFigures {
  const unaudited = { ...DISCLOSURE_RULES, mostRepairs: 0 };
  const raws = Array.from({ length: REPORTS + WARM_UP }, (_, report) => rawOf(report));
  const times = raws
    .map((raw) => ({ floor: timed(raw, unaudited), audited: timed(raw, DISCLOSURE_RULES) }))
    .slice(WARM_UP);
  const audited = quantilesOf(times.map((time) => time.audited));
  const floor = quantilesOf(times.map((time) => time.floor));
  const raters = GROUPS.reduce((total, [, count]) => total + count, 0);
  return { raters, items: QUESTIONNAIRE.items.length, audited, floor, ratio: audited.p50 / floor.p50 };
}
