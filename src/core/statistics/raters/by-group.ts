import { Grouped, isRated } from '../item-matrix.js';

/** The values of each group that has any, in order of first appearance. */
export const byGroup = ({ values, groups }: Grouped): ReadonlyMap<string, readonly number[]> => {
  const sorted = new Map<string, number[]>();
  values.forEach((value, index) => {
    const group = groups[index];
    if (!isRated(value) || group === undefined) return;
    const own = sorted.get(group);
    if (own === undefined) sorted.set(group, [value]);
    else own.push(value);
  });
  return sorted;
};
