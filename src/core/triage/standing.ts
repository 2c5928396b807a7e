import { LaneChoice } from './lanes.js';

/**
 * Where two readers stand on one comment. `undecided`: the first has said nothing. `to-confirm`: the second has not.
 * `differs`: the second would do something else. `agreed`: both would do the same, and only then it may be frozen.
 */
export type Standing = 'undecided' | 'to-confirm' | 'differs' | 'agreed';

export interface Readings {
  readonly first: LaneChoice | null;
  readonly secondView: 'agreed' | 'differs' | null;
}

export function standingOf({ first, secondView }: Readings): Standing {
  if (first === null) return 'undecided';
  return secondView ?? 'to-confirm';
}
