import { mapped } from '../estimable.js';
import { mean } from '../moments/mean.js';
import { sampleVariance } from '../moments/sample-variance.js';
import { groupColumns, MissingInGroup, RatedGroups } from './group-columns.js';

export interface GroupRwgJ {
  readonly nRaters: number;
  readonly nItems: number;
  readonly meanVariance: number | null;
  readonly rwgJ: number | null;
  readonly rwgJLindell: number | null;
}

/**
 * Agreement inside each group over J items: J (1 - f) / (J (1 - f) + f), f = mean item variance / null variance, at most 1. It rises with J
 * by construction; Lindell's 1 - f does not, and may be negative. Equal to rwg for one item; `null` for fewer than two raters.
 * Sources: James, Demaree and Wolf (1984); Lindell, Brandt and Whitney (1999); checked against R's multilevel.
 * Worked number: two items with variances 1 and .5, null variance 2: f = .375, 2 * .625 / (1.25 + .375) = .769.
 */
export const rwgJ = (
  ratings: RatedGroups,
  nullVariance: number,
  missing: MissingInGroup,
): ReadonlyMap<string, GroupRwgJ> =>
  new Map(
    [...groupColumns(ratings, missing)].map(([group, { raters, columns }]) => {
      const meanVariance = mean(columns.map((column) => sampleVariance(column) ?? 0));
      const j = columns.length;
      const clipped = mapped(meanVariance, (variance) => Math.min(1, variance / nullVariance));
      return [
        group,
        {
          nRaters: raters,
          nItems: j,
          meanVariance,
          rwgJ: mapped(clipped, (f) => (j * (1 - f)) / (j * (1 - f) + f)),
          rwgJLindell: mapped(meanVariance, (variance) => 1 - variance / nullVariance),
        },
      ];
    }),
  );
