import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** The likelihood of one factor for given uniquenesses, the best loadings for them filled in. */
export interface FactorLikelihood {
  /** log|model| + tr(R model^-1): smaller is better. */
  readonly value: number;
  readonly loadings: readonly number[];
  /** By the logarithm of each uniqueness, in which steps cannot leave the positive numbers. */
  readonly gradient: readonly number[];
  readonly hessian: Matrix;
}

interface Spectrum {
  readonly values: readonly number[];
  readonly vectors: Matrix;
  readonly top: number;
  readonly largest: number;
}

const spectrumOf = (scaled: Matrix): Spectrum => {
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(scaled, {
    assumeSymmetric: true,
  });
  const largest = Math.max(...values);
  return { values, vectors, top: values.indexOf(largest), largest };
};

/** How the first eigenvector turns: a sum over all others. */
const turning = ({ values, vectors, top, largest }: Spectrum, row: number, column: number): number =>
  values.reduce((total, value, index) => {
    if (index === top || largest - value <= 1e-12 * largest) return total;
    const product = vectors.get(row, index) * vectors.get(column, index);
    return total + ((largest + value) / (largest - value)) * product;
  }, 0);

const hessianOf = (spectrum: Spectrum, uniquenesses: readonly number[]): Matrix => {
  const { vectors, top, largest } = spectrum;
  const k = uniquenesses.length;
  const hessian = Matrix.zeros(k, k);
  uniquenesses.forEach((uniqueness, row) => {
    for (let column = 0; column <= row; column += 1) {
      const product = vectors.get(row, top) * vectors.get(column, top);
      const factor =
        largest > 1 ? -largest * product ** 2 - (largest - 1) * product * turning(spectrum, row, column) : 0;
      const value = factor + (row === column ? 1 / uniqueness : 0);
      hessian.set(row, column, value).set(column, row, value);
    }
  });
  return hessian;
};

/**
 * With the loadings that suit the uniquenesses best, the likelihood depends on the largest eigenvalue e of
 * psi^-1/2 R psi^-1/2 alone: sum of (log psi + 1/psi) + log e + 1 - e. Where no eigenvalue exceeds 1 there is no factor.
 * Source: Lawley and Maxwell (1971). Worked number: uncorrelated items and uniquenesses 1: the value is the number of items.
 */
export const factorLikelihood = (correlations: Matrix, uniquenesses: readonly number[]): FactorLikelihood => {
  const scale = Matrix.diag(uniquenesses.map((uniqueness) => 1 / Math.sqrt(uniqueness)));
  const spectrum = spectrumOf(scale.mmul(correlations).mmul(scale));
  const { vectors, top, largest } = spectrum;
  const excess = Math.max(largest - 1, 0);
  const unshared = uniquenesses.reduce((sum, value) => sum + Math.log(value) + 1 / value, 0);
  const direction = uniquenesses.map((_, item) => vectors.get(item, top));
  return {
    value: unshared + (excess > 0 ? Math.log(largest) + 1 - largest : 0),
    loadings: uniquenesses.map((value, item) => Math.sqrt(value * excess) * (direction[item] ?? 0)),
    gradient: uniquenesses.map((value, item) => 1 - 1 / value + excess * (direction[item] ?? 0) ** 2),
    hessian: hessianOf(spectrum, uniquenesses),
  };
};
