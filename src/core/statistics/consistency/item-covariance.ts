import { Matrix } from 'ml-matrix';
import { columnsOf, completeRows, isRated, ItemMatrix, Rated } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { pairMoments } from '../moments/pair-moments.js';

/** `complete`: only raters who rated every item. `pairwise`: every pair of items from all who rated both. */
export type MissingRatings = 'complete' | 'pairwise';

export interface ItemMoments {
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

export interface ItemCovariance {
  /** Of the questionnaire, those that do not vary among them. */
  readonly itemsAsked: number;
  /** Items that vary; one that everybody rated alike says nothing about how items go together. */
  readonly items: readonly ItemMoments[];
  /** `null`: a pair of items that fewer than two people rated both. */
  readonly matrix: Matrix | null;
  readonly rowsUsed: number;
  /** The fewest people behind any covariance. */
  readonly smallestN: number;
}

interface VaryingColumn extends ItemMoments {
  readonly values: readonly Rated[];
}

const varyingColumns = (matrix: ItemMatrix): readonly VaryingColumn[] =>
  columnsOf(matrix).flatMap((values, index) => {
    const rated = values.filter(isRated);
    const variance = pairMoments(values, values).covariance;
    return variance === null || variance === 0
      ? []
      : [{ name: matrix.columns[index] ?? '', n: rated.length, mean: mean(rated) ?? 0, variance, values }];
  });

const usedRows = (matrix: ItemMatrix, missing: MissingRatings): readonly (readonly Rated[])[] =>
  missing === 'complete' ? completeRows(matrix) : matrix.rows.filter((row) => row.some(isRated));

const pairsOf = (items: readonly VaryingColumn[]) =>
  items.flatMap((left, row) =>
    items
      .slice(0, row + 1)
      .map((right, column) => ({ row, column, ...pairMoments(left.values, right.values) })),
  );

const matrixOf = (size: number, pairs: ReturnType<typeof pairsOf>): Matrix | null => {
  const covariances = Matrix.zeros(size, size);
  for (const { row, column, covariance } of pairs) {
    if (covariance === null) return null;
    covariances.set(row, column, covariance).set(column, row, covariance);
  }
  return covariances;
};

/**
 * How items vary together: sample covariances (n - 1).
 * Worked number: the ratings (1, 2), (2, 4) and (3, 6) of two items give the variances 1 and 4 and the covariance 2.
 */
export const itemCovariance = (matrix: ItemMatrix, missing: MissingRatings): ItemCovariance => {
  const rows = usedRows(matrix, missing);
  const items = varyingColumns({ columns: matrix.columns, rows });
  const pairs = pairsOf(items);
  return {
    itemsAsked: matrix.columns.length,
    items: items.map(({ name, n, mean: centre, variance }) => ({ name, n, mean: centre, variance })),
    matrix: matrixOf(items.length, pairs),
    rowsUsed: rows.length,
    smallestN: pairs.reduce((fewest, { n }) => Math.min(fewest, n), rows.length),
  };
};
