import { Matrix } from 'ml-matrix';
import { estimable } from '../estimable.js';
import { ItemMatrix } from '../item-matrix.js';
import { correlationOf } from './cronbach-alpha.js';
import { itemCovariance, ItemCovariance } from './item-covariance.js';
import { OneFactor } from './one-factor.js';
import { oneFactorMinres } from './one-factor-minres.js';
import { oneFactorMl } from './one-factor-ml.js';

export interface OmegaTotal {
  readonly kUsed: number;
  readonly nUsed: number;
  readonly omega: number | null;
  /** With the observed variance of the total below the line, as semTools prints it. */
  readonly omegaObs: number | null;
  /** From standardised minimum residuals, as psych prints it. */
  readonly omegaStdMinres: number | null;
  readonly heywood: boolean | null;
  readonly loadingsStdMl: ReadonlyMap<string, number>;
  readonly loadingsStdMinres: ReadonlyMap<string, number>;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const named = (names: readonly string[], factor: OneFactor | null): ReadonlyMap<string, number> =>
  new Map((factor?.loadings ?? []).map((loading, item) => [names[item] ?? '', loading]));

/** Loadings and uniquenesses in the unit of the ratings. */
const unstandardised = ({ loadings, uniquenesses }: OneFactor, covariance: Matrix) => ({
  shared: total(loadings.map((loading, item) => loading * Math.sqrt(covariance.get(item, item)))) ** 2,
  unique: total(uniquenesses.map((uniqueness, item) => uniqueness * covariance.get(item, item))),
});

const ofMl = (factor: OneFactor | null, covariance: Matrix) => {
  if (factor === null) return { omega: null, omegaObs: null };
  const { shared, unique } = unstandardised(factor, covariance);
  return { omega: estimable(shared / (shared + unique)), omegaObs: estimable(shared / covariance.sum()) };
};

/** psych divides the unique variance by the observed one of all items, standardised. */
const ofMinres = (factor: OneFactor | null, correlations: Matrix): number | null =>
  factor === null ? null : estimable(1 - total(factor.uniquenesses) / correlations.sum());

/**
 * McDonald's omega total of raters who rated every item: (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), one factor by
 * maximum likelihood on the covariances. Unlike alpha it does not take all items to be equally good. `null` for fewer than three items.
 * `heywood` warns that the factor fits no real answers: such an omega is not reported.
 * Source: McDonald (1999); checked against R's lavaan, semTools and psych.
 * Worked number: standard deviations 1, correlations .6, .48 and .4: loadings sum to 2.121, 4.5 / (4.5 + 1.46) = .755.
 */
export const omegaTotal = (ratings: ItemMatrix): OmegaTotal =>
  omegaOfItems(itemCovariance(ratings, 'complete'));

/** The same from covariances of complete rows that are needed for more than omega. */
export const omegaOfItems = ({ items, matrix, rowsUsed }: ItemCovariance): OmegaTotal => {
  const correlations = matrix === null || items.length < 3 ? null : correlationOf(matrix);
  const names = items.map(({ name }) => name);
  const ml = correlations === null ? null : oneFactorMl(correlations);
  const minres = correlations === null ? null : oneFactorMinres(correlations);
  return {
    kUsed: items.length,
    nUsed: rowsUsed,
    ...(matrix === null ? { omega: null, omegaObs: null } : ofMl(ml, matrix)),
    omegaStdMinres: correlations === null ? null : ofMinres(minres, correlations),
    heywood: ml?.heywood ?? null,
    loadingsStdMl: named(names, ml),
    loadingsStdMinres: named(names, minres),
  };
};
