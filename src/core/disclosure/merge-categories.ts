import { DistributionPart } from '../reports/report-model.js';
import { DistributionRule } from './disclosure-rules.js';
import { ItemCounts } from './frozen-results.js';

export interface CategoryCount {
  readonly category: DistributionPart['category'];
  readonly count: number;
}

/**
 * R8: the five ratings as three categories, small ones merged; an empty list when all three would have to become one.
 * Worked number: counts 1, 1, 2, 5, 3 give rarely 2, sometimes 2, often 8, and so "rarely or sometimes" 4, often 8.
 */
export const mergeCategories = (
  counts: ItemCounts['counts'],
  { answersPerCategory }: Pick<DistributionRule, 'answersPerCategory'>,
): readonly CategoryCount[] => {
  const isTooSmall = (part: CategoryCount): boolean => part.count < answersPerCategory;
  const rarely: CategoryCount = { category: 'rarely', count: counts[0] + counts[1] };
  const sometimes: CategoryCount = { category: 'sometimes', count: counts[2] };
  const often: CategoryCount = { category: 'often', count: counts[3] + counts[4] };
  const lower: CategoryCount = { category: 'rarely-or-sometimes', count: rarely.count + sometimes.count };
  const upper: CategoryCount = { category: 'sometimes-or-often', count: sometimes.count + often.count };

  const parts = [rarely, sometimes, often];
  if (!parts.some(isTooSmall)) return parts;
  const middleGoesDown = isTooSmall(sometimes) && !isTooSmall(often) && rarely.count <= often.count;
  const merged = isTooSmall(rarely) || middleGoesDown ? [lower, often] : [rarely, upper];
  return merged.some(isTooSmall) ? [] : merged;
};
