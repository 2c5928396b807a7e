import { ItemCounts } from '../frozen-results.js';
import { countsOf, SumsOf } from './answer-sums.js';
import { ShownColumn } from './audited-component.js';

type Counts = ItemCounts['counts'];

/** How many of all sets of colluders learn something about somebody else's answer to this item. */
export interface Learnt {
  readonly sets: number;
  /** Somebody's answer is known to lie within less than two points: one of two neighbours, or a single one. */
  readonly bounded: number;
  /** Somebody's answer is known. */
  readonly determined: number;
}

const NOTHING: Learnt = { sets: 0, bounded: 0, determined: 0 };

const RATINGS = [1, 2, 3, 4, 5] as const;

const choose = (from: number, taken: number): number => {
  let ways = 1;
  for (let step = 0; step < taken; step += 1) ways = (ways * (from - step)) / (step + 1);
  return Math.round(ways);
};

/** Every way in which `people` of those who answered can have answered. */
const drawnFrom = (counts: readonly number[], people: number): readonly (readonly number[])[] => {
  const [first, ...rest] = counts;
  if (first === undefined) return people === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, people) + 1 }, (_, taken) => taken).flatMap((taken) =>
    drawnFrom(rest, people - taken).map((others) => [taken, ...others]),
  );
};

/** The answers that somebody else may have given, seeing what is published and knowing these. */
const possibleAnswers = (
  column: ShownColumn,
  n: number,
  known: Counts,
  sumsOf: SumsOf,
): readonly number[] => {
  const others = n - known.reduce((total, count) => total + count, 0) - 1;
  return RATINGS.filter((rating) => {
    const withOne = known.map((count, index) => count + (index === rating - 1 ? 1 : 0));
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = withOne;
    return sumsOf(column, others, [a, b, c, d, e]) !== null;
  });
};

/**
 * What so many people who tell each other their answers, and who know how many answered, learn about somebody else's answer
 * to one item from what is published of it: measured, not promised against. All sets of raters are gone through, each as
 * often as there are people to make it.
 * Worked number: five answers 1, 2, 3, 4, 5 published as "3.0": who knows four of them knows the fifth within two points or
 * less, as 3.0 in halves is a sum of 14 to 16.
 */
export const learntByColluders = (
  column: ShownColumn,
  counts: Counts,
  colluders: number,
  sumsOf: SumsOf,
): Learnt => {
  const n = counts.reduce((total, count) => total + count, 0);
  if (n <= colluders) return NOTHING;
  return drawnFrom(counts, colluders).reduce<Learnt>((learnt, taken) => {
    const ways = taken.reduce((total, some, index) => total * choose(counts[index] ?? 0, some), 1);
    const known = countsOf(taken.flatMap((some, index) => new Array<number>(some).fill(index + 1)));
    const possible = possibleAnswers(column, n, known, sumsOf);
    const span = (possible.at(-1) ?? 0) - (possible[0] ?? 0);
    return {
      sets: learnt.sets + ways,
      bounded: learnt.bounded + (span < 2 ? ways : 0),
      determined: learnt.determined + (possible.length === 1 ? ways : 0),
    };
  }, NOTHING);
};
