import { weakBlocks, weakChanges } from './audit-tables.js';
import { Draft, placementOf } from './draft.js';
import { Placement } from './placement.js';

/** Leaders looked at while regaining cells: every cell of a small organisation is tried, some of a large one. */
const WORK = 50_000;

const isSafeWith = (placement: Placement, earlier: readonly Placement[], { rules }: Draft): boolean =>
  weakBlocks(placement, rules).length === 0 &&
  earlier.every((table) => weakChanges([table, placement], rules).next().done === true);

/**
 * Cells are taken back one by one, and a later taking can make an earlier one needless. Whatever can stand after all is
 * published again, starting with the most ballots.
 */
export const regain = (
  [chosen, settled]: readonly [ReadonlySet<number>, ReadonlySet<number>],
  earlier: readonly Placement[],
  draft: Draft,
): ReadonlySet<number> => {
  const ballots = (unit: number): number => draft.census.whole[unit]?.ballots ?? 0;
  const lost = [...chosen]
    .filter((unit) => !settled.has(unit))
    .toSorted((a, b) => ballots(b) - ballots(a) || a - b);
  const leaders = draft.standings.length;
  const published = new Set(settled);
  for (const unit of lost.slice(0, Math.floor(WORK / Math.max(1, leaders)))) {
    published.add(unit);
    if (!isSafeWith(placementOf(draft, published), earlier, draft)) published.delete(unit);
  }
  return published;
};
