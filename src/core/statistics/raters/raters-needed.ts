import { estimable } from '../estimable.js';
import { TOLERANCE } from '../tolerance.js';

/**
 * How many raters give a score that reliability: R (1 - i) / (i (1 - R)), rounded up, at least one; `null` where leaders do not differ
 * (i of 0 or less). The Spearman-Brown formula turned round.
 * Worked number: ICC(1) of .25 for .7: .7 * .75 / (.25 * .3) = 7.
 */
export const ratersNeeded = (
  icc1: number,
  target: number,
): { readonly nExact: number | null; readonly nRaters: number | null } => {
  if (icc1 < TOLERANCE) return { nExact: null, nRaters: null };
  const nExact = estimable((target * (1 - icc1)) / (icc1 * (1 - target)));
  if (icc1 >= 1) return { nExact, nRaters: 1 };
  return { nExact, nRaters: nExact === null ? null : Math.max(1, Math.ceil(nExact - TOLERANCE)) };
};
