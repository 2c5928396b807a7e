import { Distribution, DistributionPart } from '../reports/report-model.js';
import { ItemCounts } from './frozen-results.js';
import { CategoryCount, mergeCategories } from './merge-categories.js';

const ANSWERS_FOR_DISTRIBUTION = 10;
const PERCENT_STEP = 5;
/** From here only "90 % or more" is said, and nothing beside it: 100 % would tell what everybody answered. */
const HIGHEST_PERCENT = 90;

const percentOf = (count: number, n: number): number =>
  Math.floor((2 * 100 * count + PERCENT_STEP * n) / (2 * PERCENT_STEP * n)) * PERCENT_STEP;

const partOf = ({ category, count }: CategoryCount, n: number): DistributionPart => ({
  category,
  percent: percentOf(count, n),
  bound: 'exact',
});

/**
 * R8: how the answers to one item spread, in three merged categories, from ten answers up. Each percentage is rounded by
 * itself, so three of them may add up to 95 or 105.
 * Worked number: 1, 1, 2, 5, 3 of twelve: "rarely or sometimes" 35 %, often 65 %.
 */
export const distribution = (counts: ItemCounts['counts']): Distribution => {
  const n = counts.reduce((total, count) => total + count, 0);
  if (n < ANSWERS_FOR_DISTRIBUTION) return { kind: 'suppressed' };
  const plain: readonly CategoryCount[] = [
    { category: 'rarely', count: counts[0] + counts[1] },
    { category: 'sometimes', count: counts[2] },
    { category: 'often', count: counts[3] + counts[4] },
  ];
  const merged = mergeCategories(counts);
  const nearlyAll = [...plain, ...merged].find(({ count }) => percentOf(count, n) >= HIGHEST_PERCENT);
  if (nearlyAll) {
    const part = { category: nearlyAll.category, percent: HIGHEST_PERCENT, bound: 'at-least' } as const;
    return { kind: 'shown', parts: [part] };
  }
  return merged.length === 0
    ? { kind: 'suppressed' }
    : { kind: 'shown', parts: merged.map((part) => partOf(part, n)) };
};
