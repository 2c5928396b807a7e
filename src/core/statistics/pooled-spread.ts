import { SquaredDeviations } from './sum-of-squares.js';

export interface PooledSpread {
  readonly groups: number;
  readonly sumOfSquares: number;
  readonly degreesOfFreedom: number;
}

/**
 * The within-group part of a one-way analysis of variance: squared deviations from each group's own mean, added up over
 * the groups, on N - G degrees of freedom; their ratio is the mean square within, MSW.
 * Source: Fisher (1925). Worked number: (3, 4, 5) and (2, 4) give 2 + 2 = 4 on 5 - 2 = 3, so MSW = 1.333.
 */
export const pooledSpread = (groups: readonly SquaredDeviations[]): PooledSpread => {
  const answered = groups.filter((group) => group.n > 0);
  const raters = answered.reduce((total, group) => total + group.n, 0);
  return {
    groups: answered.length,
    sumOfSquares: answered.reduce((total, group) => total + group.sumOfSquares, 0),
    degreesOfFreedom: raters - answered.length,
  };
};
