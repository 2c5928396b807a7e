import { mean } from '../moments/mean.js';
import { groupColumns, MissingInGroup, RatedGroups } from './group-columns.js';

export interface GroupAd {
  readonly nRaters: number;
  readonly ad: number | null;
}

/**
 * Average deviation of the ratings of one item from their mean, in points of the scale (divided by n).
 * Source: Burke, Finkelstein and Dusig (1999). Worked number: 3, 4 and 5: (1 + 0 + 1) / 3 = .667.
 */
export const averageDeviation = (values: readonly number[]): number | null => {
  const centre = mean(values);
  return centre === null ? null : mean(values.map((value) => Math.abs(value - centre)));
};

/**
 * The mean of it over the items of each group: how far apart people are, in points. `null` for fewer than two raters.
 * Source: Burke, Finkelstein and Dusig (1999); checked against R's multilevel. Worked number: items with .667 and 0: .333.
 */
export const adM = (ratings: RatedGroups, missing: MissingInGroup): ReadonlyMap<string, GroupAd> =>
  new Map(
    [...groupColumns(ratings, missing)].map(([group, { raters, columns }]) => [
      group,
      { nRaters: raters, ad: mean(columns.map((column) => averageDeviation(column) ?? 0)) },
    ]),
  );
