import fc from 'fast-check';
import { roundExact } from './exact-mean.js';

describe('roundExact', () => {
  it.each([
    [2, 3.5],
    [4, 3.75],
    [10, 3.6],
  ])('rounds 29 / 8 to 1/%d', (stepsPerPoint, rounded) => {
    expect(roundExact({ n: 8, numerator: 29, denominator: 8 }, stepsPerPoint)).toBe(rounded);
  });

  it('rounds a half step upwards: 3.25 in halves is 3.5', () => {
    expect(roundExact({ n: 4, numerator: 13, denominator: 4 }, 2)).toBe(3.5);
  });

  it('is monotone and never further away than half a step', () => {
    const counts = fc.record({ n: fc.integer({ min: 5, max: 60 }), sum: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(counts, fc.constantFrom(2, 4, 10), ({ n, sum }, steps) => {
        const numerator = n * 60 + sum;
        const round = (value: number) => roundExact({ n, numerator: value, denominator: n * 60 }, steps);
        expect(round(numerator + 1)).toBeGreaterThanOrEqual(round(numerator));
        expect(Math.abs(round(numerator) - numerator / n / 60)).toBeLessThanOrEqual(0.5 / steps + 1e-9);
      }),
    );
  });
});
