import { ratersNeeded } from './raters-needed.js';
import { spearmanBrown } from './spearman-brown.js';

describe('ratersNeeded', () => {
  it.each([
    [0.1, 0.7, 21],
    [0.25, 0.7, 7],
    [0.25, 0.8, 12],
    [0.4, 0.8, 6],
    [1, 0.8, 1],
  ])('an ICC of %d needs, for a reliability of %d, %d', (icc1, target, raters) => {
    expect(ratersNeeded(icc1, target).nRaters).toBe(raters);
  });

  it('is not known where leaders do not differ', () => {
    expect(ratersNeeded(0, 0.7)).toEqual({ nExact: null, nRaters: null });
    expect(ratersNeeded(-0.05, 0.7)).toEqual({ nExact: null, nRaters: null });
  });
});

describe('spearmanBrown', () => {
  it('makes .625 of .25 with five raters', () => {
    expect(spearmanBrown(0.25, 5)).toBeCloseTo(0.625, 12);
  });

  it('has no answer where the formula divides by zero', () => {
    expect(spearmanBrown(-0.25, 5)).toBeNull();
  });
});
