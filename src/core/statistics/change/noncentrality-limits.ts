import { noncentralTBelow } from '../distributions/noncentral-t-below.js';

const HALVINGS = 200;
const WIDENINGS = 60;

/** The noncentrality at which a t this large or smaller has that probability; it falls as the noncentrality grows. */
const noncentralityFor = (t: number, degreesOfFreedom: number, probability: number): number => {
  const below = (noncentrality: number): number => noncentralTBelow(t, degreesOfFreedom, noncentrality);
  let [low, high, width] = [t - 1, t + 1, 1];
  for (let round = 0; round < WIDENINGS && below(low) < probability; round += 1) low -= width *= 2;
  width = 1;
  for (let round = 0; round < WIDENINGS && below(high) > probability; round += 1) high += width *= 2;
  for (let round = 0; round < HALVINGS && high - low > 1e-12 * (1 + Math.abs(low)); round += 1) {
    const middle = (low + high) / 2;
    if (below(middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * The noncentralities that put an observed t at the ends of its distribution: what a standardised difference may really be.
 * Source: Steiger and Fouladi (1997). Worked number: t = 2 on 18 degrees of freedom at 95 %: -.0894 to 4.0396.
 */
export const noncentralityLimits = (
  t: number,
  degreesOfFreedom: number,
  confidence: number,
): readonly [number, number] => [
  noncentralityFor(t, degreesOfFreedom, (1 + confidence) / 2),
  noncentralityFor(t, degreesOfFreedom, (1 - confidence) / 2),
];
