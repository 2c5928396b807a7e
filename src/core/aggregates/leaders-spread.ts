import { LeaderFigures, Measure } from '../disclosure/hierarchy/aggregate-source.js';
import { sampleVariance } from '../statistics/moments/sample-variance.js';
import { RaterSpread, SUBJECTS_FOR_OWN_SPREAD } from '../statistics/rater-spread.js';
import { toSignificantDigits } from '../statistics/significant-digits.js';

const KEPT_DIGITS = 2;

/**
 * How leaders' own means differ over the whole organisation; `null` below ten leaders, whose figures then carry no band. Two digits
 * are kept: it goes into bands that are printed beside the figures.
 * Worked number: means 3, 3, 4 and 4 have the variance 1/3, kept as .33.
 */
export const leadersSpread = (
  leaders: readonly LeaderFigures[],
  measure: Measure['key'],
): RaterSpread | null => {
  const means = leaders
    .flatMap(({ figures }) => figures.filter((figure) => figure.measure === measure))
    .filter(({ n }) => n > 0)
    .map(({ n, sum, unitsPerPoint }) => sum / unitsPerPoint / n);
  const variance = sampleVariance(means);
  if (means.length < SUBJECTS_FOR_OWN_SPREAD || variance === null) return null;
  return {
    meanSquare: toSignificantDigits(variance, KEPT_DIGITS),
    degreesOfFreedom: means.length - 1,
    assumed: false,
  };
};
