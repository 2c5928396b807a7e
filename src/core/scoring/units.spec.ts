import fc from 'fast-check';
import { unitsPerPoint } from './units.js';

describe('unitsPerPoint', () => {
  it.each([
    [1, 1],
    [2, 2],
    [6, 60],
    [8, 840],
  ])('is the least common multiple of 1..%d', (itemCount, units) => {
    expect(unitsPerPoint(itemCount)).toBe(units);
  });

  it('makes the mean of any number of ratings a whole number of units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }), (itemCount, sum) => {
        for (let answered = 1; answered <= itemCount; answered += 1) {
          expect(Number.isInteger((sum * unitsPerPoint(itemCount)) / answered)).toBe(true);
        }
      }),
    );
  });
});
