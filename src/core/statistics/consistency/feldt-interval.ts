import { fQuantile } from '../distributions/f-quantile.js';

export interface AlphaSample {
  readonly items: number;
  readonly n: number;
}

/**
 * Confidence interval of alpha: 1 - (1 - alpha) * F(n - 1, (n - 1)(k - 1)) at both ends; `null` from fewer than two raters.
 * Source: Feldt (1965). Worked number: alpha .8, five items, 50 raters, 95 %: .6966 to .8759 (alpha.CI of R's psychometric).
 */
export const feldtInterval = (
  alpha: number,
  { items, n }: AlphaSample,
  confidence: number,
): readonly [number, number] | null => {
  if (n < 2 || items < 2) return null;
  const degrees = { numerator: n - 1, denominator: (n - 1) * (items - 1) };
  const at = (probability: number): number => 1 - (1 - alpha) * fQuantile(probability, degrees);
  return [at((1 + confidence) / 2), at((1 - confidence) / 2)];
};
