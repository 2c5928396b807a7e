import { Bound, GroupScore, ShownScore } from '../reports/report-model.js';
import { halfWidth95 } from '../statistics/half-width.js';
import { RaterSpread } from '../statistics/rater-spread.js';
import { TOLERANCE } from '../statistics/tolerance.js';
import { band } from './band.js';
import { censor } from './censor.js';
import { AnonymousCountClass, ClassRules } from './count-class.js';

/** A published score of one anonymous group, with the spread that its band rests on. */
export interface CompositePart {
  readonly score: ShownScore & { readonly countClass: AnonymousCountClass };
  readonly spread: RaterSpread;
}

const meanBound = (parts: readonly CompositePart[]): Bound | null => {
  const bounds = new Set(parts.map(({ score }) => score.bound).filter((bound) => bound !== 'exact'));
  if (bounds.size > 1) return null;
  return [...bounds][0] ?? 'exact';
};

/** A bound is rounded away from what it excludes, so that "4.0 or higher" stays true of 4.25. */
const roundMean = (mean: number, stepsPerPoint: number, bound: Bound): number => {
  const steps = mean * stepsPerPoint;
  if (bound === 'at-least') return Math.floor(steps + TOLERANCE) / stepsPerPoint;
  if (bound === 'at-most') return Math.ceil(steps - TOLERANCE) / stepsPerPoint;
  return Math.floor(steps + 0.5 + TOLERANCE) / stepsPerPoint;
};

const smallestClass = (parts: readonly CompositePart[]): AnonymousCountClass | null =>
  (['5-9', '10-19', '20-plus'] as const).find((countClass) =>
    parts.some(({ score }) => score.countClass === countClass),
  ) ?? null;

/**
 * R4: the others as one number, the mean of the published groups' *published* values: each perspective counts once, so that
 * twelve patients do not drown five peers. Being a function of numbers that stand beside it, it can give nothing away, in
 * particular not by subtraction. Step and count class are those of its smallest group, on which its precision depends.
 * One part known only as "or higher" makes the mean "or higher"; where parts are bounded on both ends, no mean is known.
 * Worked number: peers 3.5 (5 to 9) and patients 4.25 (10 to 19): 3.875, in halves 4.0.
 */
export const composite = (parts: readonly CompositePart[], classes: ClassRules): GroupScore => {
  const countClass = smallestClass(parts);
  const partBound = meanBound(parts);
  if (countClass === null || partBound === null) return { kind: 'suppressed' };
  const rule = classes[countClass];
  const step = 1 / rule.stepsPerPoint;
  const mean = parts.reduce((total, { score }) => total + score.value, 0) / parts.length;
  const rounded = roundMean(mean, rule.stepsPerPoint, partBound);
  const centre = {
    step,
    ...(partBound === 'exact' ? censor(rounded, rule) : { value: rounded, bound: partBound }),
  };
  const reach = halfWidth95(
    parts.map(({ score, spread }) => ({ spread, n: classes[score.countClass].lowestN })),
  );
  return { kind: 'shown', ...centre, countClass, band: band(centre, reach) };
};
