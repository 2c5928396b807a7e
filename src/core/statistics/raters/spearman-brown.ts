import { estimable } from '../estimable.js';

/**
 * Reliability of the mean of n raters from that of one: n r / (1 + (n - 1) r).
 * Sources: Spearman (1910), Brown (1910). Worked number: .25 for one rater is .625 for five.
 */
export const spearmanBrown = (ofOne: number, n: number): number | null =>
  estimable((n * ofOne) / (1 + (n - 1) * ofOne));
