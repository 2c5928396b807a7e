import { mapped } from '../estimable.js';
import { Scale } from '../intervals/mean-ci.js';
import { columnsOf, isRated, ItemMatrix } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { componentScores } from './component-scores.js';

export interface NhsScore {
  readonly nValid: number;
  readonly score: number | null;
  readonly sd: number | null;
  readonly items: ReadonlyMap<string, number | null>;
}

/**
 * Scores out of 10, as the NHS Staff Survey prints its indicators: (x - lowest) * 10 / (highest - lowest), so 1 to 5 become 0, 2.5,
 * 5, 7.5 and 10. Linear, so it says nothing that the mean does not.
 * Worked number: a mean of 3.8 on 1 to 5 is 7.0.
 */
export const nhsScore = (ratings: ItemMatrix, { min, max }: Scale, leastAnswered: number): NhsScore => {
  const perPoint = 10 / (max - min);
  const scored = (value: number | null): number | null => mapped(value, (x) => (x - min) * perPoint);
  const { nValid, mean: centre, sd } = componentScores(ratings.rows, leastAnswered);
  const columns = columnsOf(ratings);
  return {
    nValid,
    score: scored(centre),
    sd: mapped(sd, (deviation) => deviation * perPoint),
    items: new Map(
      ratings.columns.map((name, item) => [name, scored(mean((columns[item] ?? []).filter(isRated)))]),
    ),
  };
};
