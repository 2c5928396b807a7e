import { distribution } from '../../src/core/disclosure/distribution.js';
import { ItemCounts } from '../../src/core/disclosure/frozen-results.js';
import { publishedMean } from '../../src/core/disclosure/published-mean.js';
import { ANSWERS_FOR_ITEM } from '../../src/core/disclosure/visible-items.js';

/**
 * What somebody who answered themselves can conclude from the published number of an item, by going through everything that
 * might have been answered. Colleagues of one group are alike to them: another person's answer is known exactly when in
 * every possible case all the others gave the same one.
 */

export type Counts = ItemCounts['counts'];

/** What a report says about one item in one group, as one text. */
export type Published = string;

export const answersIn = (counts: Counts): number => counts.reduce((total, count) => total + count, 0);

const sumOf = (counts: Counts): number => counts.reduce((sum, count, index) => sum + count * (index + 1), 0);

export const publishedOf = (counts: Counts): Published => {
  const n = answersIn(counts);
  const score = publishedMean({ n, numerator: sumOf(counts), denominator: n }, null);
  return JSON.stringify([score, distribution(counts)]);
};

/** Every way in which `n` people can answer one item. */
export function allCounts(n: number): readonly Counts[] {
  const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, index) => index);
  return upTo(n).flatMap((a) =>
    upTo(n - a).flatMap((b) =>
      upTo(n - a - b).flatMap((c) => upTo(n - a - b - c).map((d): Counts => [a, b, c, d, n - a - b - c - d])),
    ),
  );
}

/** Everything that looks the same in print, by how it looks. */
export type Worlds = ReadonlyMap<Published, readonly Counts[]>;

/** Of twenty or more nobody knows how many; whoever believed it were at most `most` would know more, not less. */
export function worldsOf(fewest: number, most: number): Worlds {
  const sizes = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index);
  return Map.groupBy(sizes.flatMap(allCounts), publishedOf);
}

export const SMALLEST_ITEM = ANSWERS_FOR_ITEM;

/** What is left of the answers once one's own, or those of one's friends, are taken away; `null` where they do not fit. */
const without = (counts: Counts, known: Counts): Counts | null => {
  const [a, b, c, d, e] = counts.map((count, index) => count - (known[index] ?? 0));
  const rest: Counts = [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0];
  return rest.some((count) => count < 0) ? null : rest;
};

export interface Conclusion {
  /** The answers that some other person may have given, from 1 to 5, in at least one possible case. */
  readonly possible: readonly number[];
  /** Somebody is known to have answered within this many points, in every possible case. */
  readonly leastSpan: number;
}

/** With no case left the premise was wrong: `possible` is then empty. */
export function conclude(worlds: readonly Counts[], known: Counts): Conclusion {
  const rests = worlds.map((counts) => without(counts, known)).filter((rest) => rest !== null);
  const possible = [1, 2, 3, 4, 5].filter((answer) => rests.some((rest) => (rest[answer - 1] ?? 0) > 0));
  const [low = 0, high = 0] = [possible.at(0), possible.at(-1)];
  return { possible, leastSpan: high - low };
}

/** One answer, as counts. */
export const oneAnswer = (answer: number): Counts => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((value) => (value === answer ? 1 : 0));
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0];
};

export const countsOf = (answers: readonly number[]): Counts => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((value) => answers.filter((one) => one === value).length);
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0];
};
