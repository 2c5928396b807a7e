import { halfWidth95 } from './half-width.js';
import { referenceSpread } from './rater-spread.js';

const colleagues = referenceSpread('colleague');

describe('halfWidth95', () => {
  it('is .561 for five colleagues with the assumed spread of .64', () => {
    expect(halfWidth95([{ spread: colleagues, n: 5 }])).toBeCloseTo(0.561, 3);
  });

  it('is .372 for ten patients with the assumed spread of .60', () => {
    expect(halfWidth95([{ spread: referenceSpread('patient'), n: 10 }])).toBeCloseTo(0.3719, 4);
  });

  it('shrinks to .397 for the mean of two groups of five', () => {
    const part = { spread: colleagues, n: 5 };
    expect(halfWidth95([part, part])).toBeCloseTo(0.3967, 4);
  });

  it('uses t where the spread was estimated: MSW .4 on 10 degrees of freedom, five raters', () => {
    const spread = { meanSquare: 0.4, degreesOfFreedom: 10, assumed: false };
    expect(halfWidth95([{ spread, n: 5 }])).toBeCloseTo(2.228139 * Math.sqrt(0.08), 6);
  });

  // lm() and predict() in R on lq2002 of the multilevel package: company 10, 29 raters, mean 3.338557994.
  it('agrees with R on a real data set', () => {
    const spread = { meanSquare: 0.6384541165, degreesOfFreedom: 623, assumed: false };
    expect(3.338557994 - halfWidth95([{ spread, n: 29 }])).toBeCloseTo(3.04717884, 7);
  });
});
