import { weakBlocks, weakChanges } from './audit-tables.js';
import { isEmpty } from './crowd.js';
import { Draft, placementOf } from './draft.js';
import { Placement } from './placement.js';
import { NOWHERE } from './unit-tree.js';

/** Leaders looked at while regaining cells: a small organisation is searched through, a large one in part. */
const WORK = 50_000;

type Units = ReadonlySet<number>;

/** Answers as many questions as the work allows. */
interface Judge {
  /** Whether these cells may be published together. */
  readonly mayStand: (published: Units) => boolean;
  readonly isTired: () => boolean;
  readonly isTop: (unit: number) => boolean;
}

const judgeOf = (earlier: readonly Placement[], draft: Draft): Judge => {
  const { rules, standings } = draft;
  let questions = Math.floor(WORK / Math.max(1, standings.length * earlier.length));
  const mayStand = (published: Units): boolean => {
    questions -= 1;
    const placement = placementOf(draft, published);
    return (
      weakBlocks(placement, rules).length === 0 &&
      earlier.every((table) => weakChanges([table, placement], rules).next().done === true)
    );
  };
  const isTop = (unit: number): boolean => draft.tree.parents[unit] === NOWHERE;
  return { mayStand, isTired: () => questions <= 0, isTop };
};

/** Adds each of these units that can be published with all others. */
const fill = (published: Units, units: readonly number[], judge: Judge): Units =>
  units.reduce<Units>((filled, unit) => {
    if (judge.isTired() || filled.has(unit)) return filled;
    const more = new Set([...filled, unit]);
    return judge.mayStand(more) ? more : filled;
  }, published);

/** One cell less, if that makes room for two others. The whole organisation is worth more than two of its units. */
const exchange = (published: Units, units: readonly number[], judge: Judge): Units => {
  for (const unit of published) {
    if (judge.isTired()) break;
    if (judge.isTop(unit)) continue;
    const others = units.filter((other) => other !== unit);
    const exchanged = fill(new Set([...published].filter((other) => other !== unit)), others, judge);
    if (exchanged.size > published.size) return exchange(exchanged, units, judge);
  }
  return published;
};

/**
 * Cells are taken back one by one, and a later taking can make an earlier one needless. Whatever can stand after all is
 * published again, starting with the most ballots; then cells are exchanged as long as that gains any.
 */
export const regain = (settled: Units, earlier: readonly Placement[], draft: Draft): Units => {
  if (earlier.length === 0) return settled;
  const { whole } = draft.census;
  const ballots = (unit: number): number => whole[unit]?.ballots ?? 0;
  const units = whole
    .flatMap((crowd, unit) => (isEmpty(crowd) ? [] : [unit]))
    .toSorted((a, b) => ballots(b) - ballots(a) || a - b);
  const judge = judgeOf(earlier, draft);
  return exchange(fill(settled, units, judge), units, judge);
};
