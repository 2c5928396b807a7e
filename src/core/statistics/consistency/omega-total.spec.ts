import { cronbachAlpha } from './cronbach-alpha.js';
import { omegaTotal } from './omega-total.js';

const columns = ['a', 'b', 'c'];

/** Every two of these items correlate 1/3, so that each loads sqrt(1/3) on what they have in common. */
const half = [
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, -1],
  [1, -1, 1],
  [-1, 1, 1],
];
const rows = [...half, ...half.map((row) => row.map((rating) => -rating))];

describe('omegaTotal', () => {
  it('equals alpha, .6, where three items are equally good and correlate 1/3', () => {
    const { kUsed, nUsed, omega, omegaObs, omegaStdMinres, heywood } = omegaTotal({ columns, rows });
    expect({ kUsed, nUsed, heywood }).toEqual({ kUsed: 3, nUsed: 12, heywood: false });
    for (const value of [omega, omegaObs, omegaStdMinres]) expect(value).toBeCloseTo(0.6, 9);
    const { alpha } = cronbachAlpha({ columns, rows }, { missing: 'complete', confidence: 0.95 });
    expect(alpha).toBeCloseTo(0.6, 9);
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
