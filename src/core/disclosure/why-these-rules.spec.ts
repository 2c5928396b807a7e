import { CLASS_RULES } from './count-class.js';
import { DISCLOSURE_RULES } from './disclosure-rules.js';
import { ItemCounts } from './frozen-results.js';
import { learntByColluders } from './audit/colluders.js';
import { answerSums, printedSpreads } from './audit/answer-sums.js';
import { exactItem } from './publish-items.js';
import { publishedMeanBy } from './published-mean.js';

/** How often small groups give answers away, for answers as people give them: 2, 5, 18, 45 and 30 % from 1 to 5. */

type Counts = ItemCounts['counts'];

const SKEWED = [0.02, 0.05, 0.18, 0.45, 0.3] as const;

function allCounts(n: number): readonly Counts[] {
  const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, index) => index);
  return upTo(n).flatMap((a) =>
    upTo(n - a).flatMap((b) =>
      upTo(n - a - b).flatMap((c) => upTo(n - a - b - c).map((d): Counts => [a, b, c, d, n - a - b - c - d])),
    ),
  );
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** The multinomial probability of these counts. */
const chanceOf = (counts: Counts): number =>
  counts.reduce(
    (chance, count, index) => (chance * (SKEWED[index] ?? 0) ** count) / factorial(count),
    factorial(counts.reduce((total, count) => total + count, 0)),
  );

const chanceWhere = (n: number, holds: (counts: Counts) => boolean): number =>
  allCounts(n)
    .filter(holds)
    .reduce((total, counts) => total + chanceOf(counts), 0);

const meanAndSpread = (counts: Counts): string => {
  const { n, numerator } = exactItem(counts);
  const mean = numerator / n;
  const squares = counts.reduce((total, count, index) => total + count * (index + 1 - mean) ** 2, 0);
  return `${mean.toFixed(2)} ${Math.sqrt(squares / (n - 1)).toFixed(2)}`;
};

describe('why the rules are as they are', () => {
  it.each([
    [3, 0.124],
    [5, 0.021],
    [8, 0.0017],
  ])('all of %d people give the same answer with probability %d', (n, chance) => {
    const unanimous = chanceWhere(n, (counts) => counts.some((count) => count === n));
    expect(unanimous).toBeCloseTo(chance, n === 8 ? 4 : 3);
  });

  it.each([
    [3, 0.986],
    [5, 0.84],
    [8, 0.52],
  ])(
    'mean and standard deviation to two decimals tell all answers of %d people in a share of %d',
    (n, share) => {
      const alike = Map.groupBy(allCounts(n), meanAndSpread);
      const told = chanceWhere(n, (counts) => alike.get(meanAndSpread(counts))?.length === 1);
      expect(told).toBeCloseTo(share, 1);
    },
  );

  const unbounded = {
    ...DISCLOSURE_RULES,
    classes: { ...CLASS_RULES, '5-9': { ...CLASS_RULES['5-9'], ceiling: 6, floor: 0 } },
  };

  it.each([
    ['rounded to halves', unbounded, 0.805],
    ['bounded at the ends as well', DISCLOSURE_RULES, 0.784],
  ])('some four of five people bound the fifth within less than two points, %s', (_how, rules, share) => {
    const sumsOf = answerSums(rules, printedSpreads(rules));
    const bounded = chanceWhere(5, (counts) => {
      const score = publishedMeanBy(rules.classes)(exactItem(counts), null);
      if (score.kind !== 'shown') throw new Error('five answers are published here');
      const column = {
        item: counts.join(),
        score: { ...score, countClass: '5-9' as const },
        distribution: { kind: 'suppressed' as const },
      };
      return learntByColluders(column, counts, 4, sumsOf).bounded > 0;
    });
    expect(bounded).toBeCloseTo(share, 3);
  });
});
