import { Matrix } from 'ml-matrix';

/** One general factor behind correlated items: how strongly each item shows it, and what is left of each item's variance. */
export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  /** A uniqueness at its bound: the factor seems to explain an item wholly, which no answers can. Named after Heywood (1931). */
  readonly heywood: boolean;
}

/** The lower bound that R's factanal and psych use. */
export const LEAST_UNIQUENESS = 0.005;

/** A factor has no direction of its own: it points to where most items do. */
export const pointingUp = (loadings: readonly number[]): readonly number[] => {
  const sum = loadings.reduce((total, loading) => total + loading, 0);
  return sum < 0 ? loadings.map((loading) => -loading) : loadings;
};

/** Fewer than three items have more unknowns than correlations. */
export const isIdentified = (correlations: Matrix): boolean => correlations.rows >= 3;
