import { halfWidth95 } from '../../statistics/half-width.js';
import { band } from '../band.js';
import { AnonymousCountClass, CLASS_RULES } from '../count-class.js';
import { ExactMean, roundExact } from '../exact-mean.js';
import { publishedMean } from '../published-mean.js';
import { Bound, GroupScore } from '../../reports/report-model.js';
import { Measure } from './aggregate-source.js';
import { ExactTotal } from './exact-total.js';

/** In steps of five percent; at the ends only "90 % or more", "10 % or less". */
export interface PublishedShare {
  readonly kind: 'share';
  readonly percent: number;
  readonly bound: Bound;
}

export interface PublishedFigure {
  readonly measure: string;
  readonly value: GroupScore | PublishedShare;
}

const HIGHEST_PERCENT = 90;
const LOWEST_PERCENT = 10;
const STEPS_IN_ALL = 20;
const PERCENT_A_STEP = 100 / STEPS_IN_ALL;

/** Worked numbers: 37 of 60 is 61.7 %, printed 60; 57 of 60 is 95 %, printed "90 % or more"; nobody of 60 "10 % or less". */
const publishedShare = (mean: ExactMean): PublishedShare => {
  const percent = roundExact(mean, STEPS_IN_ALL) * STEPS_IN_ALL * PERCENT_A_STEP;
  if (percent >= HIGHEST_PERCENT) return { kind: 'share', percent: HIGHEST_PERCENT, bound: 'at-least' };
  if (percent <= LOWEST_PERCENT) return { kind: 'share', percent: LOWEST_PERCENT, bound: 'at-most' };
  return { kind: 'share', percent: Math.round(percent), bound: 'exact' };
};

/**
 * The only way from the exact figures of several leaders to a number that may leave: R6 and R7 by ballots. The band rests on how
 * leaders of the whole organisation differ, with the lowest number of leaders of the class: raters of one leader are more
 * alike than raters of different ones, so that counting every rater by themselves would promise too much.
 */
export const publishedFigure = (
  measure: Measure,
  total: ExactTotal | undefined,
  leaders: AnonymousCountClass | null,
): PublishedFigure => {
  if (total === undefined || total.n === 0) return { measure: measure.key, value: { kind: 'suppressed' } };
  const mean = { n: total.n, numerator: total.sum, denominator: total.n * total.unitsPerPoint };
  if (measure.kind === 'share') return { measure: measure.key, value: publishedShare(mean) };
  const value = publishedMean(mean, null);
  if (value.kind !== 'shown' || measure.spread === null || leaders === null)
    return { measure: measure.key, value };
  const reach = halfWidth95([{ spread: measure.spread, n: CLASS_RULES[leaders].lowestN }]);
  return { measure: measure.key, value: { ...value, band: band(value, reach) } };
};
