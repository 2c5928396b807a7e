import { Matrix } from 'ml-matrix';
import { mapped } from '../estimable.js';
import { ItemMatrix } from '../item-matrix.js';
import { normalQuantile } from '../distributions/normal-quantile.js';
import { alphaOfCovariance, alphaStandardError, correlationWithRest } from './alpha-of-covariance.js';
import { feldtInterval } from './feldt-interval.js';
import { itemCovariance, ItemCovariance, MissingRatings } from './item-covariance.js';

export interface AlphaItem {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly rDrop: number | null;
  readonly alphaIfDeleted: number | null;
}

export interface CronbachAlpha {
  readonly kTotal: number;
  readonly kUsed: number;
  readonly nUsed: number;
  readonly nCi: number | null;
  readonly alpha: number | null;
  readonly stdAlpha: number | null;
  readonly avgR: number | null;
  readonly ase: number | null;
  readonly feldtLo: number | null;
  readonly feldtHi: number | null;
  readonly duhachekLo: number | null;
  readonly duhachekHi: number | null;
  readonly items: ReadonlyMap<string, AlphaItem>;
}

export interface AlphaChoice {
  readonly missing: MissingRatings;
  readonly confidence: number;
}

const NOT_ESTIMABLE = {
  nCi: null,
  alpha: null,
  stdAlpha: null,
  avgR: null,
  ase: null,
  feldtLo: null,
  feldtHi: null,
  duhachekLo: null,
  duhachekHi: null,
  items: new Map<string, AlphaItem>(),
};

export const correlationOf = (covariance: Matrix): Matrix => {
  const scale = Matrix.diag(covariance.diagonal().map((variance) => 1 / Math.sqrt(variance)));
  return scale.mmul(covariance).mmul(scale);
};

const without = (covariance: Matrix, item: number): Matrix =>
  covariance.clone().removeRow(item).removeColumn(item);

const itemStatistics = (items: ItemCovariance['items'], matrix: Matrix): ReadonlyMap<string, AlphaItem> =>
  new Map(
    items.map(({ name, n, mean, variance }, index) => [
      name,
      {
        n,
        mean,
        sd: Math.sqrt(variance),
        rDrop: correlationWithRest(matrix, index),
        alphaIfDeleted: items.length > 2 ? alphaOfCovariance(without(matrix, index)) : null,
      },
    ]),
  );

const ofMatrix = (matrix: Matrix, n: number, confidence: number) => {
  const alpha = alphaOfCovariance(matrix);
  if (alpha === null) return null;
  const k = matrix.rows;
  const correlations = correlationOf(matrix);
  const ase = alphaStandardError(matrix, n);
  const feldt = feldtInterval(alpha, { items: k, n }, confidence);
  const reach = mapped(ase, (error) => normalQuantile(confidence) * error);
  return {
    nCi: n,
    alpha,
    stdAlpha: alphaOfCovariance(correlations),
    avgR: (correlations.sum() - k) / (k * (k - 1)),
    ase,
    feldtLo: feldt?.[0] ?? null,
    feldtHi: feldt?.[1] ?? null,
    duhachekLo: mapped(reach, (by) => alpha - by),
    duhachekHi: mapped(reach, (by) => alpha + by),
  };
};

/**
 * Internal consistency of a set of items, with Feldt's and Duhachek and Iacobucci's intervals, corrected item-total
 * correlations, and alpha without each item. It describes the questionnaire; how sure a leader's score is depends on agreement
 * between raters (`icc-oneway.ts`). Items that do not vary are left out. A negative alpha stays negative.
 * Sources: Cronbach (1951), Feldt (1965), Duhachek and Iacobucci (2004); checked against R's psych and psychometric.
 * Worked number: the ratings (3, 4), (4, 3), (5, 5) and (2, 2) of two items: 2 * (1 - (1.667 + 1.667) / 6) = .889.
 */
export const cronbachAlpha = (ratings: ItemMatrix, { missing, confidence }: AlphaChoice): CronbachAlpha =>
  alphaOfItems(itemCovariance(ratings, missing), confidence);

/** The same from covariances that are needed for more than alpha. */
export const alphaOfItems = (
  { itemsAsked, items, matrix, rowsUsed, smallestN }: ItemCovariance,
  confidence: number,
): CronbachAlpha => {
  const counts = { kTotal: itemsAsked, kUsed: items.length, nUsed: rowsUsed };
  const estimated = matrix === null ? null : ofMatrix(matrix, smallestN, confidence);
  if (matrix === null || estimated === null) return { ...counts, ...NOT_ESTIMABLE };
  return { ...counts, ...estimated, items: itemStatistics(items, matrix) };
};
