import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { isIdentified, LEAST_UNIQUENESS, OneFactor, pointingUp } from './one-factor.js';

const MOST_ROUNDS = 20_000;
const CONVERGED = 1e-13;
const LARGEST_LOADING = Math.sqrt(1 - LEAST_UNIQUENESS);

/** The loading of one item that fits its correlations best while the others' stay: a regression without constant. */
const bestLoading = (correlations: Matrix, loadings: readonly number[], item: number): number => {
  let products = 0;
  let squares = 0;
  loadings.forEach((other, index) => {
    if (index === item) return;
    products += correlations.get(item, index) * other;
    squares += other * other;
  });
  if (squares === 0) return 0;
  return Math.max(-LARGEST_LOADING, Math.min(LARGEST_LOADING, products / squares));
};

const firstPrincipal = (correlations: Matrix): number[] => {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(correlations, {
    assumeSymmetric: true,
  });
  const largest = Math.max(...realEigenvalues);
  const vector = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(largest));
  return vector.map((entry) => entry * Math.sqrt(Math.max(largest, 0)) * LARGEST_LOADING);
};

/**
 * One factor by minimum residuals: loadings whose products come closest, in least squares, to the correlations off the diagonal.
 * Found one loading at a time until none moves. `null` for fewer than three items or where it does not settle.
 * Source: Harman and Jones (1966). Worked number: three items that correlate .6, .48 and .4: loadings .849, .707 and .566,
 * whose products are those correlations.
 */
export const oneFactorMinres = (correlations: Matrix): OneFactor | null => {
  if (!isIdentified(correlations)) return null;
  const loadings = firstPrincipal(correlations);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = 0;
    for (let item = 0; item < loadings.length; item += 1) {
      const next = bestLoading(correlations, loadings, item);
      moved = Math.max(moved, Math.abs(next - (loadings[item] ?? 0)));
      loadings[item] = next;
    }
    if (moved < CONVERGED) return factorOf(loadings);
  }
  return null;
};

const factorOf = (loadings: readonly number[]): OneFactor => ({
  loadings: pointingUp(loadings),
  uniquenesses: loadings.map((loading) => 1 - loading * loading),
  heywood: loadings.some((loading) => Math.abs(loading) >= LARGEST_LOADING),
});
