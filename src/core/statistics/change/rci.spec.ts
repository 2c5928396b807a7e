import { rci } from './rci.js';

describe('rci', () => {
  it('from 3.0 to 3.6 with SD .6 and reliability .84 is 1.768: no reliable change', () => {
    const change = rci({ x1: 3, x2: 3.6, sd: 0.6, reliability: 0.84 });
    expect(change.rci).toBeCloseTo(1.767766953, 9);
    expect(change.category).toBe('no_reliable_change');
  });

  it('is reliable from 1.96 either way', () => {
    const change = (x2: number) => rci({ x1: 3, x2, sd: 0.6, reliability: 0.84 }).category;
    expect(change(3.7)).toBe('reliable_increase');
    expect(change(2.3)).toBe('reliable_decrease');
  });

  it('is not known where nothing is measured with error', () => {
    expect(rci({ x1: 3, x2: 4, sd: 0.6, reliability: 1 })).toEqual({
      sem: 0,
      sDiff: 0,
      rci: null,
      minReliableChange: null,
      category: null,
    });
  });
});
