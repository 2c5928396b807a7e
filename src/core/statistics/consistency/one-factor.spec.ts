import { Matrix } from 'ml-matrix';
import { oneFactorMinres } from './one-factor-minres.js';
import { oneFactorMl } from './one-factor-ml.js';

const correlationsOf = (ab: number, ac: number, bc: number): Matrix =>
  new Matrix([
    [1, ab, ac],
    [ab, 1, bc],
    [ac, bc, 1],
  ]);

describe.each([
  ['oneFactorMl', oneFactorMl],
  ['oneFactorMinres', oneFactorMinres],
])('%s', (_, fit) => {
  it('finds .849, .707 and .566 behind the correlations .6, .48 and .4', () => {
    const factor = fit(correlationsOf(0.6, 0.48, 0.4));
    expect(factor?.loadings).toEqual([0.72, 0.5, 0.32].map((square) => expect.closeTo(Math.sqrt(square), 8)));
    expect(factor?.heywood).toBe(false);
  });

  it('flags an item that the factor would explain more than wholly', () => {
    const factor = fit(correlationsOf(0.9, 0.8, 0.3));
    expect(factor?.heywood).toBe(true);
    expect(Math.max(...(factor?.loadings ?? []))).toBeLessThanOrEqual(1);
  });

  it('points to where most items do', () => {
    const factor = fit(correlationsOf(0.6, -0.48, -0.4));
    expect(factor?.loadings.map(Math.sign)).toEqual([1, 1, -1]);
  });

  it('needs three items', () => {
    expect(fit(Matrix.eye(2))).toBeNull();
  });
});
