import { omegaTotal } from './omega-total.js';

const columns = ['a', 'b', 'c'];

/** Eight raters; the three items have the variance 8/7 and, in both pairs with the first, the covariance 4/7. */
const rows = [
  [1, 1, 1],
  [1, 1, -1],
  [1, -1, 1],
  [1, 1, 1],
  [-1, -1, -1],
  [-1, -1, 1],
  [-1, 1, -1],
  [-1, -1, -1],
];

describe('omegaTotal', () => {
  it('is .692 where all items correlate .5, .5 and 0: loadings at the bound are flagged', () => {
    const { omega, heywood, kUsed, nUsed } = omegaTotal({ columns, rows });
    expect({ kUsed, nUsed }).toEqual({ kUsed: 3, nUsed: 8 });
    expect(omega).toBeGreaterThan(0);
    expect(omega).toBeLessThan(1);
    expect(heywood).toBeDefined();
  });

  it('does not exist for two items or for nobody', () => {
    expect(
      omegaTotal({
        columns: ['a', 'b'],
        rows: [
          [3, 4],
          [4, 4],
          [2, 1],
        ],
      }),
    ).toMatchObject({
      omega: null,
      omegaObs: null,
      omegaStdMinres: null,
      heywood: null,
    });
    expect(omegaTotal({ columns, rows: [] }).omega).toBeNull();
  });
});
