import fc from 'fast-check';
import { squaredDeviations } from './sum-of-squares.js';

describe('squaredDeviations', () => {
  it('gives 2 for the scores 3, 4 and 5', () => {
    expect(squaredDeviations([180, 240, 300], 60)).toEqual({ n: 3, sumOfSquares: 2 });
  });

  it('gives 0 for one rater and for none', () => {
    expect(squaredDeviations([240], 60)).toEqual({ n: 1, sumOfSquares: 0 });
    expect(squaredDeviations([], 60)).toEqual({ n: 0, sumOfSquares: 0 });
  });

  it('is never negative and does not depend on the order of raters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 300 }), { maxLength: 40 }), (units) => {
        const { sumOfSquares } = squaredDeviations(units, 60);
        expect(sumOfSquares).toBeGreaterThanOrEqual(0);
        expect(squaredDeviations(units.toReversed(), 60).sumOfSquares).toBe(sumOfSquares);
      }),
    );
  });
});
