import { fQuantile } from './f-quantile.js';
import { fTail } from './f-tail.js';
import { noncentralTBelow } from './noncentral-t-below.js';
import { normalQuantile } from './normal-quantile.js';
import { tTwoSided } from './t-two-sided.js';

// All values from R: qnorm, qf, pf, pt.
describe('distributions', () => {
  const degrees = { numerator: 3, denominator: 10 };

  it('have the printed quantiles', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(fQuantile(0.95, degrees)).toBeCloseTo(3.708264819, 8);
  });

  it('have the printed tails', () => {
    expect(fTail(3.708264819, degrees)).toBeCloseTo(0.05, 9);
    expect(tTwoSided(2.228138852, 10)).toBeCloseTo(0.05, 9);
    expect(tTwoSided(-2.228138852, 10)).toBeCloseTo(0.05, 9);
  });

  it('keep their digits where 1 - P would have none left', () => {
    expect(fTail(1e6, degrees)).toBeGreaterThan(0);
    expect(fTail(0, degrees)).toBe(1);
  });

  it.each([
    [1.5, 10, 1, 0.6695168482],
    [-1.5, 10, 1, 0.009544627494],
    [30, 200, 33, 0.04677912186],
    [2, 5, 0, 0.9490302605],
    [0, 5, 1, 0.1586552539],
  ])('noncentral t: P(T < %d) with %d degrees and noncentrality %d', (t, df, noncentrality, below) => {
    expect(noncentralTBelow(t, df, noncentrality)).toBeCloseTo(below, 8);
  });

  it('noncentral t: is a probability far out too', () => {
    expect(noncentralTBelow(2, 5, 40)).toBeCloseTo(0, 12);
    expect(noncentralTBelow(2, 5, -40)).toBeCloseTo(1, 12);
  });
});
