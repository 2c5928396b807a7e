import { ShownScore } from '../reports/report-model.js';
import { TOLERANCE } from '../statistics/tolerance.js';

const SCALE = { lowest: 1, highest: 5 } as const;

/**
 * R19: a band is centred on the published value, never on the exact one, and rounded outwards to the published step.
 * It reaches at least half a step to each side, since the centre itself may be that far off: a campaign in which everyone
 * agreed must not print a band without width. Where only a bound is known, the band runs to that end of the scale.
 * Worked number: 3.5 in halves with a half-width of .561: 2.939 to 4.061, outwards 2.5 to 4.5.
 */
export const band = (
  centre: Pick<ShownScore, 'value' | 'bound' | 'step'>,
  halfWidth: number,
): { readonly low: number; readonly high: number } => {
  const stepsPerPoint = Math.round(1 / centre.step);
  const reach = Math.max(halfWidth, centre.step / 2);
  const low = Math.floor((centre.value - reach) * stepsPerPoint + TOLERANCE) / stepsPerPoint;
  const high = Math.ceil((centre.value + reach) * stepsPerPoint - TOLERANCE) / stepsPerPoint;
  return {
    low: centre.bound === 'at-most' ? SCALE.lowest : Math.max(SCALE.lowest, low),
    high: centre.bound === 'at-least' ? SCALE.highest : Math.min(SCALE.highest, high),
  };
};
