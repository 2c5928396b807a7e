import { Part, Range } from './reconstruction-passages.js';

/** The published rules, as somebody outside knows them from the description; written anew, for the code may differ from it. */

/** How a report is made: ours, or one with a rule switched off. */
export interface PublicRules {
  /** A group, component or item with fewer is not even kept. */
  readonly threshold: number;
  readonly answersForItem: number;
  /** `none`: where one item is hidden, no second one goes with it. */
  readonly besideHidden: 'second' | 'none';
  /** `exact`: to the hundredth. */
  readonly rounding: 'by-class' | 'exact';
  readonly ends: 'censored' | 'said';
  readonly counts: 'classes' | 'exact';
  readonly deviations: 'none' | 'printed';
  readonly answersForDistribution: number;
  /** Small categories are merged into their neighbour. */
  readonly categories: 'merged' | 'plain';
  /** `open`: of nearly all only "80 % or more" is said, `open-from-90`: "90 % or more", as from twenty answers. */
  readonly nearlyAll: 'open' | 'open-from-90' | 'said';
  /** `some`: an auditor hides more where it must, so that what is hidden tells nothing about how many answered. */
  readonly repairs: 'none' | 'some';
}

export const OUR_RULES: PublicRules = {
  threshold: 5,
  answersForItem: 7,
  besideHidden: 'second',
  rounding: 'by-class',
  ends: 'censored',
  counts: 'classes',
  deviations: 'none',
  answersForDistribution: 10,
  categories: 'merged',
  nearlyAll: 'open',
  repairs: 'some',
};

/** How many chose 1, 2, 3, 4 and 5. */
export type Vector = readonly [number, number, number, number, number];
/** How many chose 1 or 2, 3, and 4 or 5. */
export type Triple = readonly [rarely: number, sometimes: number, often: number];

export const tripleOf = ([a, b, c, d, e]: Vector): Triple => [a + b, c, d + e];

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, index) => index);

export const triplesOf = (n: number): readonly Triple[] =>
  upTo(n).flatMap((a) => upTo(n - a).map((b): Triple => [a, b, n - a - b]));

export const vectorsOf = (n: number): readonly Vector[] =>
  upTo(n).flatMap((a) =>
    upTo(n - a).flatMap((b) =>
      upTo(n - a - b).flatMap((c) => upTo(n - a - b - c).map((d): Vector => [a, b, c, d, n - a - b - c - d])),
    ),
  );

export const countIn = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

const inFives = (count: number, n: number): number => 5 * Math.floor((20 * count) / n + 0.5);

type Column = readonly [category: string, count: number];

/** Small categories go to their neighbour, the middle one to the smaller; nothing is said when all three would become one. */
function mergedColumns([rarely, sometimes, often]: Triple): readonly Column[] {
  if (Math.min(rarely, sometimes, often) >= 3)
    return [
      ['rarely', rarely],
      ['sometimes', sometimes],
      ['often', often],
    ];
  const down: readonly Column[] = [
    ['rarely-or-sometimes', rarely + sometimes],
    ['often', often],
  ];
  const up: readonly Column[] = [
    ['rarely', rarely],
    ['sometimes-or-often', sometimes + often],
  ];
  const goesDown = rarely < 3 || (often >= 3 && rarely <= often);
  const columns = goesDown ? down : up;
  return columns.every(([, count]) => count >= 3) ? columns : [];
}

const plainColumns = ([rarely, sometimes, often]: Triple): readonly Column[] => [
  ['rarely', rarely],
  ['sometimes', sometimes],
  ['often', often],
];

/** The distribution that would be printed of these answers, `null` where there is none. */
export function partsOf(triple: Triple, rules: PublicRules): readonly Part[] | null {
  const n = countIn(triple);
  if (n < rules.answersForDistribution) return null;
  const printed = ([category, count]: Column): Part => ({
    category,
    percent: inFives(count, n),
    bound: 'exact',
  });
  const columns = rules.categories === 'plain' ? plainColumns(triple) : mergedColumns(triple);
  const percent = rules.nearlyAll === 'open' ? (precisionOf(n)?.highestPercent ?? 0) : 90;
  const nearlyAll = [...plainColumns(triple), ...columns].find(([, count]) => inFives(count, n) >= percent);
  if (nearlyAll && rules.nearlyAll !== 'said')
    return [{ category: nearlyAll[0], percent, bound: 'at-least' }];
  return columns.length === 0 ? null : columns.map(printed);
}

/** The standard deviation in whole hundredths, `null` of a single answer. */
export function deviationOf(vector: Vector): number | null {
  const n = countIn(vector);
  if (n < 2) return null;
  const points = vector.reduce((total, count, index) => total + count * (index + 1), 0);
  const squares = vector.reduce((total, count, index) => total + count * (index + 1) ** 2, 0);
  return Math.round(100 * Math.sqrt((squares - points ** 2 / n) / (n - 1)));
}

export interface Precision {
  readonly stepsPerPoint: number;
  readonly highest: number;
  readonly lowest: number;
  readonly highestPercent: number;
  readonly people: Range;
}

const BY_CLASS: readonly Precision[] = [
  { stepsPerPoint: 2, highest: 4.5, lowest: 1.5, highestPercent: 80, people: { fewest: 5, most: 9 } },
  { stepsPerPoint: 4, highest: 4.5, lowest: 1.5, highestPercent: 80, people: { fewest: 10, most: 19 } },
  { stepsPerPoint: 10, highest: 4.7, lowest: 1.3, highestPercent: 90, people: { fewest: 20, most: null } },
];

export const precisionOf = (n: number): Precision | null =>
  BY_CLASS.find(({ people: { fewest, most } }) => n >= fewest && n <= (most ?? n)) ?? null;
