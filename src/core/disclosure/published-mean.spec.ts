import fc from 'fast-check';
import { referenceSpread } from '../statistics/rater-spread.js';
import { namedMean } from './named-mean.js';
import { publishedMean } from './published-mean.js';

const spread = referenceSpread('colleague');
const ratings = (n: number, sum: number) => publishedMean({ n, numerator: sum, denominator: n }, spread);

describe('publishedMean', () => {
  it('publishes 29 points of 8 people as 3.5, "5 to 9", probably 2.5 to 4.5', () => {
    expect(ratings(8, 29)).toEqual({
      kind: 'shown',
      value: 3.5,
      bound: 'exact',
      step: 0.5,
      countClass: '5-9',
      band: { low: 2.5, high: 4.5 },
    });
  });

  it('publishes quarters from ten people and tenths from twenty', () => {
    expect(ratings(12, 43)).toMatchObject({ value: 3.5, step: 0.25, band: { low: 3, high: 4 } });
    expect(ratings(20, 73)).toMatchObject({ value: 3.7, step: 0.1, band: { low: 3.4, high: 4 } });
  });

  it('never tells whether all answers are identical at the end of the scale', () => {
    expect(ratings(6, 30)).toMatchObject({ value: 4.5, bound: 'at-least', band: { high: 5 } });
    expect(ratings(6, 30)).toEqual(ratings(6, 27));
    expect(ratings(12, 60)).toEqual(ratings(12, 53));
    expect(ratings(8, 8)).toMatchObject({ value: 1.5, bound: 'at-most', band: { low: 1 } });
    expect(ratings(20, 100)).toMatchObject({ value: 4.7, bound: 'at-least' });
    expect(ratings(20, 92)).toMatchObject({ value: 4.6, bound: 'exact' });
  });

  it('shows nothing of fewer than five people', () => {
    expect(ratings(4, 16)).toEqual({ kind: 'suppressed' });
    expect(ratings(0, 0)).toEqual({ kind: 'suppressed' });
  });

  it('gives a band that the published value and class alone determine', () => {
    const means = fc
      .integer({ min: 5, max: 40 })
      .chain((n) => fc.record({ n: fc.constant(n), sum: fc.integer({ min: n, max: 5 * n }) }));
    fc.assert(
      fc.property(means, means, (a, b) => {
        const first = ratings(a.n, a.sum);
        const second = ratings(b.n, b.sum);
        if (first.kind !== 'shown' || second.kind !== 'shown') throw new Error('both have five people');
        fc.pre(first.value === second.value && first.countClass === second.countClass);
        expect(second).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('never prints a value that is no multiple of its step, or a band off the scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.double({ min: 1, max: 5, noNaN: true }), (n, mean) => {
        const score = ratings(n, Math.round(mean * n));
        if (score.kind !== 'shown' || score.band === null) throw new Error('a group of five has a band');
        expect(Math.abs(score.value / score.step - Math.round(score.value / score.step))).toBeLessThan(1e-9);
        expect(score.band.low).toBeGreaterThanOrEqual(1);
        expect(score.band.high).toBeLessThanOrEqual(5);
        expect(score.band.low).toBeLessThan(score.band.high);
      }),
    );
  });
});

describe('namedMean', () => {
  it('shows one named person to a tenth, without band and bound', () => {
    expect(namedMean({ n: 1, numerator: 300, denominator: 60 })).toEqual({
      kind: 'shown',
      value: 5,
      bound: 'exact',
      step: 0.1,
      countClass: 'one',
      band: null,
    });
  });

  it('is rounded once, from the exact value: 22 / 6 is 3.7', () => {
    expect(namedMean({ n: 1, numerator: 22, denominator: 6 })).toMatchObject({ value: 3.7 });
  });

  it('has no value where the person rated nothing', () => {
    expect(namedMean({ n: 0, numerator: 0, denominator: 0 })).toEqual({ kind: 'none' });
  });
});
