import { completeRows, ItemMatrix } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { sampleDeviation } from '../moments/sample-variance.js';
import { alphaOfCovariance } from './alpha-of-covariance.js';
import { itemCovariance } from './item-covariance.js';

export interface SemClassical {
  readonly nUsed: number;
  readonly sd: number | null;
  readonly alpha: number | null;
  readonly sem: number | null;
}

/** s * sqrt(1 - reliability); no reliability exceeds 1. Worked number: SD .6 and .84 give .24. */
export const standardError = (sd: number, reliability: number): number =>
  sd * Math.sqrt(Math.max(0, 1 - reliability));

/**
 * Standard error of measurement of a rater's mean over items, from alpha: the error of having asked these items and no others.
 * A negative alpha counts as 0. It says nothing of how raters differ, so it is far too small for "how sure are we about this leader".
 * Source: Lord and Novick (1968). Worked number: SD .6, alpha .84: .6 * sqrt(.16) = .24.
 */
export const semClassical = (ratings: ItemMatrix): SemClassical => {
  const rows = completeRows(ratings);
  const { matrix } = itemCovariance(ratings, 'complete');
  const sd = sampleDeviation(rows.map((row) => mean(row) ?? 0));
  const alpha = matrix === null ? null : alphaOfCovariance(matrix);
  return {
    nUsed: rows.length,
    sd,
    alpha,
    sem: sd === null || alpha === null ? null : standardError(sd, Math.max(0, alpha)),
  };
};
