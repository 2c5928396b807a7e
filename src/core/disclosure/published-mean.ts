import { GroupScore } from '../reports/report-model.js';
import { halfWidth95 } from '../statistics/half-width.js';
import { RaterSpread } from '../statistics/rater-spread.js';
import { band } from './band.js';
import { censor } from './censor.js';
import { CLASS_RULES, ClassRules, countClassOf } from './count-class.js';
import { ExactMean, roundExact } from './exact-mean.js';

/**
 * The only way from an exact mean of an anonymous group to a number that may leave. `spread: null` for items, whose spread
 * is not kept: they carry no band.
 * Worked number: n = 8, sum 29: 3.625, class "5-9", published 3.5 in halves; with SD .64 assumed, band 2.5 to 4.5.
 */
export const publishedMeanBy =
  (classes: ClassRules) =>
  (mean: ExactMean, spread: RaterSpread | null): GroupScore => {
    const countClass = countClassOf(mean.n);
    if (countClass === null) return { kind: 'suppressed' };
    const rule = classes[countClass];
    const step = 1 / rule.stepsPerPoint;
    const { value, bound } = censor(roundExact(mean, rule.stepsPerPoint), rule);
    const reach = spread === null ? null : halfWidth95([{ spread, n: rule.lowestN }]);
    return {
      kind: 'shown',
      value,
      bound,
      step,
      countClass,
      band: reach === null ? null : band({ value, bound, step }, reach),
    };
  };

/** By the shipped rules. */
export const publishedMean = publishedMeanBy(CLASS_RULES);
