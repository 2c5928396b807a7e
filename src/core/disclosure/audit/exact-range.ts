import { ShownScore } from '../../reports/report-model.js';
import { censor } from '../censor.js';
import { AnonymousCountClass, ClassRules, countClassOf } from '../count-class.js';
import { roundExact } from '../exact-mean.js';

export interface Range {
  readonly least: number;
  readonly most: number;
}

export type PublishedScore = Pick<ShownScore, 'value' | 'bound'> & {
  readonly countClass: AnonymousCountClass;
};

const HIGHEST_RATING = 5;

/** The first whole number from `from` to `to` for which `holds`; it holds for all that follow one for which it does. */
const firstWhere = (from: number, to: number, holds: (candidate: number) => boolean): number => {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Which sums of `n` people would be published just so, in units of which a point has `unitsPerPoint`; `null`: none. Rounding
 * never falls where the sum rises, so they are one after the other.
 * Worked number: "3.5" of eight people, in points: 26 to 29, for 3.25 to 3.625 round to it and 30 / 8 = 3.75 does not.
 */
export const exactRange = (
  score: PublishedScore,
  n: number,
  unitsPerPoint: number,
  classes: ClassRules,
): Range | null => {
  if (countClassOf(n) !== score.countClass) return null;
  const rule = classes[score.countClass];
  const denominator = n * unitsPerPoint;
  const published = (sum: number) =>
    censor(roundExact({ n, numerator: sum, denominator }, rule.stepsPerPoint), rule);
  const [lowest, highest] = [denominator, HIGHEST_RATING * denominator];
  const least = firstWhere(lowest, highest, (sum) => published(sum).value >= score.value);
  const most = firstWhere(least, highest, (sum) => published(sum).value > score.value) - 1;
  if (least > most || published(least).bound !== score.bound) return null;
  return { least, most };
};
