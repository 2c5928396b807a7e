import { isRated, Rated } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { sampleDeviation } from '../moments/sample-variance.js';
import { isAtLeast } from '../tolerance.js';
import { answeredMean } from './answered-mean.js';

export interface CareScore {
  readonly nRows: number;
  readonly nValid: number;
  readonly nExcluded: number;
  readonly meanTotal: number | null;
  readonly sdTotal: number | null;
  readonly pctMax: number | null;
  readonly totals: readonly Rated[];
}

const HIGHEST_RATING = 5;

/**
 * Totals of the CARE measure: ten items from 1 to 5. Up to two that are missing or do not apply count as the mean of the rest;
 * with more the answers are left out.
 * Source: Mercer et al. (2004). Worked number: eight fours and two missing: 10 * 4 = 40.
 */
export const careScore = (rows: readonly (readonly Rated[])[], mostMissing: number): CareScore => {
  const totals = rows.map((row) =>
    answeredMean(row, { leastAnswered: row.length - mostMissing, unitsPerPoint: row.length }),
  );
  const valid = totals.filter(isRated);
  const highest = totals.filter(
    (total, index) => isRated(total) && isAtLeast(total, HIGHEST_RATING * (rows[index]?.length ?? 0)),
  ).length;
  return {
    nRows: rows.length,
    nValid: valid.length,
    nExcluded: rows.length - valid.length,
    meanTotal: mean(valid),
    sdTotal: sampleDeviation(valid),
    pctMax: valid.length === 0 ? null : (100 * highest) / valid.length,
    totals,
  };
};
