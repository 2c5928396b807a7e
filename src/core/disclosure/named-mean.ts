import { GroupScore } from '../reports/report-model.js';
import { ExactMean, roundExact } from './exact-mean.js';

/** One person's mean of six ratings has no use for a second decimal. */
const STEPS_PER_POINT = 10;

/** One known person's number to the nearest tenth: the subject's own. Worked number: 22 / 6 is 3.7. */
export const roundNamed = (mean: ExactMean): number => roundExact(mean, STEPS_PER_POINT);

/** R3: the line manager answers by name and was told so twice; nothing is rounded away or bounded for their sake. */
export const namedMean = (mean: ExactMean): GroupScore =>
  mean.n === 0
    ? { kind: 'none' }
    : {
        kind: 'shown',
        value: roundNamed(mean),
        bound: 'exact',
        step: 1 / STEPS_PER_POINT,
        countClass: 'one',
        band: null,
      };
