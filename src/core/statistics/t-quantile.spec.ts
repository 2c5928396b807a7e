import { tQuantile } from './t-quantile.js';

describe('tQuantile', () => {
  // Values of qt(0.975, df) in R.
  it.each([
    [1, 12.706204736],
    [2, 4.30265273],
    [10, 2.228138852],
    [100, 1.983971519],
    [623, 1.963779086],
  ])('gives the printed quantile for %d degrees of freedom', (degreesOfFreedom, quantile) => {
    expect(tQuantile(0.95, degreesOfFreedom)).toBeCloseTo(quantile, 8);
  });

  it('widens with the confidence: 3.1693 at 99 % for 10 degrees of freedom', () => {
    expect(tQuantile(0.99, 10)).toBeCloseTo(3.169272673, 8);
  });

  it('is the normal quantile for a spread that is assumed', () => {
    expect(tQuantile(0.95, Infinity)).toBeCloseTo(1.959963984540054, 14);
  });
});
