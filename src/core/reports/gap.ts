import { isAtLeast, TOLERANCE } from '../statistics/tolerance.js';
import { Gap, GroupScore, SelfScore } from './report-model.js';

/** In points of the rating scale. */
const LEAST_GAP = 0.5;

/**
 * The subject's self score against the published others. A difference is named only where it is at least half a point *and*
 * the band excludes the self score: by half a point alone, three raters label 17-28 % of leaders who have no gap at all.
 * The third condition, five others, holds of every published group.
 * Worked numbers: others 3.5, band 3.0 to 4.0: self 4.2 is higher (gap .7, outside), self 4.0 shows no clear difference.
 */
export const gapOf = (self: SelfScore, others: GroupScore): Gap => {
  if (self.kind !== 'shown' || others.kind !== 'shown' || others.band === null) return 'not-estimable';
  const gap = self.value - others.value;
  if (isAtLeast(gap, LEAST_GAP) && self.value > others.band.high + TOLERANCE) return 'rated-self-higher';
  if (isAtLeast(-gap, LEAST_GAP) && self.value < others.band.low - TOLERANCE) return 'rated-self-lower';
  return 'no-clear-difference';
};
