/**
 * How one group stands: `none` where nobody is named, `too-few` below what has to answer, `short` below what makes that
 * likely. Patients get cards, which belong to nobody and are not counted here.
 */
export interface GroupStanding extends GroupNeed {
  readonly kind: 'none' | 'too-few' | 'short' | 'enough';
  readonly named: number;
}

interface GroupNeed {
  /** So many have to answer before the group is shown. */
  readonly minimum: number;
  /** So many should be asked. */
  readonly suggested: number;
}

/**
 * About two of three who are asked answer, so half as many again are asked: 5 × 3/2 = 7.5 → 8. The line manager is one
 * person, who is named.
 */
export const suggestedFor = (minimum: number): number => Math.ceil((minimum * 3) / 2);

const needOf = (minimum: number): GroupNeed => ({ minimum, suggested: suggestedFor(minimum) });

/**
 * A group of which the whole is asked can never be short: there is nobody else. With 4 named, 5 needed and 8 suggested it
 * is `too-few`; with 6 it is `short`; a whole team of 6 is `enough`.
 */
export function standingOf(named: number, minimum: number, reach: 'chosen' | 'whole'): GroupStanding {
  const need = needOf(minimum);
  if (named === 0) return { kind: 'none', named, ...need };
  if (named < minimum) return { kind: 'too-few', named, ...need };
  if (reach === 'chosen' && named < need.suggested) return { kind: 'short', named, ...need };
  return { kind: 'enough', named, ...need };
}
