import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix';
import { factorLikelihood, FactorLikelihood } from './one-factor-likelihood.js';
import { isIdentified, LEAST_UNIQUENESS, OneFactor, pointingUp } from './one-factor.js';
import { oneFactorMinres } from './one-factor-minres.js';

const LOWEST = Math.log(LEAST_UNIQUENESS);
const HIGHEST = 0;
const MOST_STEPS = 200;
const MOST_HALVINGS = 50;
/** Of the gradient; the smaller steps that follow no longer change ten digits. */
const CONVERGED = 1e-9;
const AT_BOUND = 1e-6;
const LEAST_CURVATURE = 1e-6;
/** Of two starts that lead to the same place the first is taken. */
const SAME = 1e-12;

interface Place {
  /** Logarithms of uniquenesses. */
  readonly at: readonly number[];
  readonly likelihood: FactorLikelihood;
}

const placeAt = (correlations: Matrix, at: readonly number[]): Place => ({
  at,
  likelihood: factorLikelihood(correlations, at.map(Math.exp)),
});

const within = (value: number): number => Math.max(LOWEST, Math.min(HIGHEST, value));

/** Items whose uniqueness may move: not those that rest at a bound and are drawn beyond it. */
const freeItems = ({ at, likelihood }: Place): readonly number[] =>
  at.flatMap((value, item) => {
    const slope = likelihood.gradient[item] ?? 0;
    const isHeld = (value <= LOWEST && slope > 0) || (value >= HIGHEST && slope < 0);
    return isHeld ? [] : [item];
  });

/** Newton's step, downhill everywhere: directions in which the likelihood curves the wrong way are turned round. */
const newtonStep = ({ likelihood }: Place, free: readonly number[]): ReadonlyMap<number, number> => {
  const gradient = free.map((item) => likelihood.gradient[item] ?? 0);
  const hessian = likelihood.hessian.selection([...free], [...free]);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(hessian, {
    assumeSymmetric: true,
  });
  const curvatures = realEigenvalues.map((value) => 1 / Math.max(Math.abs(value), LEAST_CURVATURE));
  const inEigenspace = eigenvectorMatrix.transpose().mmul(Matrix.columnVector(gradient));
  const step = eigenvectorMatrix.mmul(Matrix.diag(curvatures)).mmul(inEigenspace).getColumn(0);
  return new Map(free.map((item, index) => [item, step[index] ?? 0]));
};

/** The first of ever shorter steps that improves; `null` where none does. */
const improved = (correlations: Matrix, from: Place, free: readonly number[]): Place | null => {
  const step = newtonStep(from, free);
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const at = from.at.map((value, item) => within(value - (step.get(item) ?? 0) / 2 ** halving));
    const next = placeAt(correlations, at);
    if (next.likelihood.value < from.likelihood.value) return next;
  }
  return null;
};

const descend = (correlations: Matrix, start: readonly number[]): Place => {
  let place = placeAt(correlations, start.map(within));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const free = freeItems(place);
    if (free.every((item) => Math.abs(place.likelihood.gradient[item] ?? 0) < CONVERGED)) break;
    const next = improved(correlations, place, free);
    if (next === null) break;
    place = next;
  }
  return place;
};

/** Jöreskog's start, from how well the other items predict each; there is none where items determine each other. */
const fromInverse = (correlations: Matrix): readonly number[] => {
  const factor = 1 - 0.5 / correlations.rows;
  return inverse(correlations, true)
    .diagonal()
    .map((entry) => Math.log(entry > 0 ? Math.min(1, factor / entry) : 0.5));
};

const startsFor = (correlations: Matrix): readonly (readonly number[])[] => {
  const minres = oneFactorMinres(correlations);
  return [
    ...[0.9, 0.5, 0.2].map((all) => correlations.diagonal().map(() => Math.log(all))),
    fromInverse(correlations),
    ...(minres === null
      ? []
      : [minres.uniquenesses.map((value) => Math.log(Math.max(value, LEAST_UNIQUENESS)))]),
  ];
};

/** Weakly related items: for each of them, a factor that is mostly this item. */
const startsLedByItem = (correlations: Matrix): readonly (readonly number[])[] =>
  correlations
    .diagonal()
    .map((_, leader) => correlations.diagonal().map((_one, item) => Math.log(item === leader ? 0.4 : 0.95)));

const isProper = ({ at }: Place): boolean => at.every((value) => value > LOWEST + AT_BOUND);

/**
 * One factor by maximum likelihood, uniquenesses between .005 and 1: Newton's method from several starts. The best proper solution
 * counts; one with a uniqueness at its bound only where no start leads to a proper one. `null` for fewer than three items.
 * Sources: Jöreskog (1967); Lawley and Maxwell (1971), as in R's factanal; eigenvalues from ml-matrix.
 * Worked number: three items that correlate .6, .48 and .4 are fitted exactly: loadings .849, .707 and .566.
 */
export const oneFactorMl = (correlations: Matrix): OneFactor | null => {
  if (!isIdentified(correlations)) return null;
  const first = startsFor(correlations).map((start) => descend(correlations, start));
  const places = first.some(isProper)
    ? first
    : [...first, ...startsLedByItem(correlations).map((start) => descend(correlations, start))];
  const proper = places.filter(isProper);
  const best = (proper.length > 0 ? proper : places).reduce((a, b) =>
    b.likelihood.value < a.likelihood.value - SAME ? b : a,
  );
  return {
    loadings: pointingUp(best.likelihood.loadings),
    uniquenesses: best.at.map(Math.exp),
    heywood: proper.length === 0,
  };
};
