import { isAtLeast } from '../tolerance.js';
import { Grouped } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { median } from '../moments/median.js';
import { sampleVariance } from '../moments/sample-variance.js';
import { byGroup } from '../raters/by-group.js';

export interface GroupRwg {
  readonly n: number;
  readonly variance: number | null;
  readonly rwg: number | null;
}

export interface Rwg {
  readonly nGroups: number;
  readonly median: number | null;
  readonly mean: number | null;
  readonly propGe70: number | null;
  readonly groups: ReadonlyMap<string, GroupRwg>;
}

const groupRwg = (values: readonly number[], nullVariance: number): GroupRwg => {
  const variance = sampleVariance(values);
  const rwg = variance === null ? null : 1 - Math.min(variance, nullVariance) / nullVariance;
  return { n: values.length, variance, rwg };
};

/**
 * Agreement inside each group on one item: 1 - s^2 / null variance, never below 0; `null` for one rater. The null variance is that of
 * answers by chance: (5^2 - 1) / 12 = 2 if all five were as likely, 1.34 if they lean upwards a little.
 * Source: James, Demaree and Wolf (1984); checked against R's multilevel. Worked number: 3, 4 and 5: 1 - 1/2 = .5.
 */
export const rwg = (ratings: Grouped, nullVariance: number): Rwg => {
  const groups = new Map(
    [...byGroup(ratings)].map(([group, values]) => [group, groupRwg(values, nullVariance)]),
  );
  const known = [...groups.values()].map((group) => group.rwg).filter((value) => value !== null);
  const strong = known.filter((value) => isAtLeast(value, 0.7)).length;
  return {
    nGroups: groups.size,
    median: median(known),
    mean: mean(known),
    propGe70: known.length === 0 ? null : strong / known.length,
    groups,
  };
};
