import { Distribution } from '../../reports/report-model.js';
import { DisclosureRules } from '../disclosure-rules.js';
import { distributionBy } from '../distribution.js';
import { ItemCounts } from '../frozen-results.js';
import { ShownColumn } from './audited-component.js';
import { exactRange, Range } from './exact-range.js';

type Counts = ItemCounts['counts'];

/** Which sums some people's answers to one item can have. */
export interface AnswerSums {
  readonly all: Range;
  /** With answers that are not all alike; `null`: there are none. */
  readonly mixed: Range | null;
}

/** Six counts below this make one exact number: 300 to the power of six is less than 2 to the power of 53. */
const PEOPLE_AT_MOST = 300;

/** How many answered rarely, sometimes and often. */
type Categories = readonly [number, number, number];

export type SumsOf = (column: ShownColumn, people: number, fixed: Counts) => AnswerSums | null;

/** Anything but a rating counts as no answer. */
export const countsOf = (answers: readonly number[]): Counts => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = [1, 2, 3, 4, 5].map(
    (rating) => answers.filter((answer) => answer === rating).length,
  );
  return [a, b, c, d, e];
};

const peopleIn = (counts: Counts): number => counts.reduce((total, count) => total + count, 0);
const pointsIn = (counts: Counts): number =>
  counts.reduce((total, count, index) => total + count * (index + 1), 0);

const rangeOrNull = (least: number, most: number): Range | null => (least <= most ? { least, most } : null);

const withinScale = (people: number, { least, most }: Range): Range | null =>
  rangeOrNull(Math.max(least, people), Math.min(most, 5 * people));

/** The longest run of whole numbers that all stand in one of the ranges: what lies outside is not used. */
const longestRun = (ranges: readonly Range[]): Range | null => {
  const sorted = ranges.toSorted((a, b) => a.least - b.least);
  const runs: Range[] = [];
  for (const range of sorted) {
    const last = runs.at(-1);
    if (last && range.least <= last.most + 1)
      runs[runs.length - 1] = { least: last.least, most: Math.max(last.most, range.most) };
    else runs.push(range);
  }
  return runs.toSorted((a, b) => b.most - b.least - (a.most - a.least))[0] ?? null;
};

const allCategories = (n: number): readonly Categories[] =>
  Array.from({ length: n + 1 }, (_, rarely) =>
    Array.from({ length: n - rarely + 1 }, (_one, sometimes): Categories => [
      rarely,
      sometimes,
      n - rarely - sometimes,
    ]),
  ).flat();

export type SpreadsOf = (n: number, distribution: Distribution) => readonly Categories[];

/** What is printed of every way in which n people spread over the categories, worked out once for each n. */
export const printedSpreads = (rules: DisclosureRules): SpreadsOf => {
  const known = new Map<number, ReadonlyMap<string, readonly Categories[]>>();
  return (n: number, distribution: Distribution): readonly Categories[] => {
    const print = ([rarely, sometimes, often]: Categories): string =>
      JSON.stringify(distributionBy(rules)([rarely, 0, sometimes, often, 0]));
    const spreads = known.get(n) ?? Map.groupBy(allCategories(n), print);
    known.set(n, spreads);
    return spreads.get(JSON.stringify(distribution)) ?? [];
  };
};

const without = ([rarely, sometimes, often]: Categories, [a, b, c, d, e]: Counts): Categories => [
  rarely - a - b,
  sometimes - c,
  often - d - e,
];

/** Sums of people who are spread so: every one of them from the least to the most is possible. */
const sumsOfSpread = ([rarely, sometimes, often]: Categories): Range => ({
  least: rarely + 3 * sometimes + 4 * often,
  most: 2 * rarely + 3 * sometimes + 5 * often,
});

const intersection = (one: Range, two: Range): Range | null =>
  rangeOrNull(Math.max(one.least, two.least), Math.min(one.most, two.most));

/** Without the sums that only come of everybody having answered the same. */
const mixedSums = (spread: Categories): Range => {
  const { least, most } = sumsOfSpread(spread);
  const isOneCategory = spread.filter((count) => count > 0).length === 1;
  return isOneCategory ? { least: least + 1, most: most - 1 } : { least, most };
};

const sumsBeside = (rules: DisclosureRules, spreadsOf: SpreadsOf): SumsOf => {
  return (column, people, fixed) => {
    const n = people + peopleIn(fixed);
    const published = exactRange(column.score, n, 1, rules.classes);
    if (published === null) return null;
    const points = pointsIn(fixed);
    const sums = withinScale(people, { least: published.least - points, most: published.most - points });
    if (sums === null) return null;
    if (n < rules.distribution.answers)
      return { all: sums, mixed: intersection(sums, { least: people + 1, most: 5 * people - 1 }) };
    const spreads = spreadsOf(n, column.distribution)
      .map((spread) => without(spread, fixed))
      .filter((spread) => spread.every((count) => count >= 0));
    const fitting = (sumsIn: (spread: Categories) => Range): Range | null =>
      longestRun(spreads.map(sumsIn).flatMap((range) => intersection(range, sums) ?? []));
    const all = fitting(sumsOfSpread);
    return all && { all, mixed: fitting(mixedSums) };
  };
};

/**
 * For an item as it was published: what `people` may have answered beside `fixed` answers, so that just this is printed.
 * `null`: nothing. The same question comes up for many insiders and is worked out once.
 */
export const answerSums = (rules: DisclosureRules, spreadsOf: SpreadsOf): SumsOf => {
  const sumsOf = sumsBeside(rules, spreadsOf);
  const known = new Map<ShownColumn, Map<number, AnswerSums | null>>();
  return (column, people, fixed) => {
    const ofColumn = known.get(column) ?? new Map<number, AnswerSums | null>();
    known.set(column, ofColumn);
    const question = fixed.reduce((number, count) => number * PEOPLE_AT_MOST + count, people);
    const before = ofColumn.get(question);
    if (before !== undefined) return before;
    const sums = sumsOf(column, people, fixed);
    ofColumn.set(question, sums);
    return sums;
  };
};
