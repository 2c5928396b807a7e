import { RaterSpread } from './rater-spread.js';
import { tQuantile } from './t-quantile.js';

/** A group mean's share in an interval: the spread of its raters and how many they are. */
export interface MeanPart {
  readonly spread: RaterSpread;
  readonly n: number;
}

/**
 * Half the width of the interval of a mean of m independent group means:
 * t(df) * sqrt(sum of MSW_g / n_g) / m. With m = 1 it is the pooled-SD interval t(N - G) * sqrt(MSW / n), which keeps its
 * coverage from two raters up and says nothing about this one group's own spread, so it may be shown where an SD may not.
 * With several parts the fewest degrees of freedom are used, the cautious choice.
 * Worked numbers at 95 %: SD .64 assumed, n = 5: 1.96 * sqrt(.4096 / 5) = .561; with a second such group: .561 / sqrt 2 = .397.
 */
export const halfWidth = (parts: readonly MeanPart[], confidence: number): number => {
  const variance = parts.reduce((total, { spread, n }) => total + spread.meanSquare / n, 0);
  const degreesOfFreedom = Math.min(...parts.map(({ spread }) => spread.degreesOfFreedom));
  return (tQuantile(confidence, degreesOfFreedom) * Math.sqrt(variance)) / parts.length;
};

/** What reports print. */
export const halfWidth95 = (parts: readonly MeanPart[]): number => halfWidth(parts, 0.95);
