import { isAtLeast } from '../statistics/tolerance.js';
import { Agreement, Gap, GroupScore } from './report-model.js';

/** Half-way between "sometimes" and "often". */
const OFTEN = 3.5;

const SIDES = {
  'no-clear-difference': 'seen-alike',
  'rated-self-higher': 'self-higher',
  'rated-self-lower': 'self-lower',
} as const;

/**
 * Which of the six groups a component falls into, from published numbers alone. A gap is one only where `gapOf` names it: more
 * than half a point and beyond the band, so chance puts few leaders into the four groups apart.
 * Worked numbers: others 3.5 and no clear difference: seen alike, often. Others 3.0, rated oneself higher: self higher, less.
 */
export const agreementOf = (gap: Gap, others: GroupScore): Agreement => {
  if (gap === 'not-estimable' || others.kind !== 'shown') return 'not-estimable';
  return `${SIDES[gap]}-${isAtLeast(others.value, OFTEN) ? 'often' : 'less'}`;
};
