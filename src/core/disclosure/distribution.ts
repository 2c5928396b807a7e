import { Distribution, DistributionPart } from '../reports/report-model.js';
import { countClassOf } from './count-class.js';
import { DISCLOSURE_RULES, DisclosureRules } from './disclosure-rules.js';
import { ItemCounts } from './frozen-results.js';
import { CategoryCount, mergeCategories } from './merge-categories.js';

type Rules = Pick<DisclosureRules, 'classes' | 'distribution'>;

/** Halves upwards. Worked number: 8 of 11 are 72.7 %, in steps of five 75 %. */
const percentOf = (count: number, n: number, step: number): number =>
  Math.floor((2 * 100 * count + step * n) / (2 * step * n)) * step;

const openEnd = ({ category }: CategoryCount, percent: number): Distribution => ({
  kind: 'shown',
  parts: [{ category, percent, bound: 'at-least' }],
});

/**
 * R8: how the answers to one item spread, in three merged categories, from ten answers up. Each percentage is rounded by
 * itself, so three of them may add up to 95 or 105. Near the end only a bound is said, and nothing beside it: 100 % would
 * tell what everybody answered.
 * Worked numbers: 1, 1, 2, 5, 3 of twelve: "rarely or sometimes" 35 %, often 65 %. 0, 1, 1, 5, 5: often "80 % or more".
 */
export const distributionBy =
  ({ classes, distribution: rule }: Rules) =>
  (counts: ItemCounts['counts']): Distribution => {
    const n = counts.reduce((total, count) => total + count, 0);
    const countClass = countClassOf(n);
    if (n < rule.answers || countClass === null) return { kind: 'suppressed' };
    const plain: readonly CategoryCount[] = [
      { category: 'rarely', count: counts[0] + counts[1] },
      { category: 'sometimes', count: counts[2] },
      { category: 'often', count: counts[3] + counts[4] },
    ];
    const merged = mergeCategories(counts, rule);
    const percent = ({ count }: CategoryCount): number => percentOf(count, n, rule.percentStep);
    const { highestPercent } = classes[countClass];
    const nearlyAll = [...plain, ...merged].find((part) => percent(part) >= highestPercent);
    if (nearlyAll) return openEnd(nearlyAll, highestPercent);
    const parts = merged.map((part): DistributionPart => ({
      category: part.category,
      percent: percent(part),
      bound: 'exact',
    }));
    return parts.length === 0 ? { kind: 'suppressed' } : { kind: 'shown', parts };
  };

/** By the shipped rules. */
export const distribution = distributionBy(DISCLOSURE_RULES);
