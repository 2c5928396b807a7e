import { LeaderFigure } from './aggregate-source.js';
import { NOWHERE, UnitTree } from './unit-tree.js';

/** An exact sum over several leaders: `sum / unitsPerPoint` points of `n` ballots. */
export interface ExactTotal {
  readonly n: number;
  readonly sum: number;
  readonly unitsPerPoint: number;
}

export type TotalsByMeasure = ReadonlyMap<string, ExactTotal>;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** Sums in different units meet in the least unit that holds both. Worked number: 7 of 1/2 and 5 of 1/3 are 31 of 1/6. */
export const addTotals = (one: ExactTotal, other: ExactTotal): ExactTotal => {
  const divisor = greatestCommonDivisor(one.unitsPerPoint, other.unitsPerPoint);
  const [oneTimes, otherTimes] = [other.unitsPerPoint / divisor, one.unitsPerPoint / divisor];
  return {
    n: one.n + other.n,
    sum: one.sum * oneTimes + other.sum * otherTimes,
    unitsPerPoint: one.unitsPerPoint * oneTimes,
  };
};

type Totals = Map<string, ExactTotal>;

const add = (totals: Totals, measure: string, figure: ExactTotal): void => {
  const before = totals.get(measure);
  totals.set(measure, before === undefined ? figure : addTotals(before, figure));
};

/** For every unit, the totals of all leaders who count there or below. */
export const totalsOf = (
  tree: UnitTree,
  counted: readonly { readonly unit: number; readonly figures: readonly LeaderFigure[] }[],
): readonly TotalsByMeasure[] => {
  const totals: Totals[] = tree.keys.map(() => new Map<string, ExactTotal>());
  for (const { unit, figures } of counted) {
    const own = totals[unit];
    if (own !== undefined) for (const { measure, ...figure } of figures) add(own, measure, figure);
  }
  for (let unit = totals.length - 1; unit >= 0; unit -= 1) {
    const above = totals[tree.parents[unit] ?? NOWHERE];
    if (above !== undefined) for (const [measure, total] of totals[unit] ?? []) add(above, measure, total);
  }
  return totals;
};
