import { sampleDeviation, sampleVariance } from './sample-variance.js';

describe('sampleVariance', () => {
  it('of 3, 4 and 5 is 1', () => {
    expect(sampleVariance([3, 4, 5])).toBe(1);
    expect(sampleDeviation([3, 5])).toBeCloseTo(Math.SQRT2, 12);
  });

  it('needs two values', () => {
    expect(sampleVariance([4])).toBeNull();
    expect(sampleDeviation([])).toBeNull();
  });

  it('takes rounding for what it is: equal differences of decimals have none', () => {
    const differences = [3.6 - 3.1, 4.1 - 3.6, 2.9 - 2.4];
    expect(new Set(differences).size).toBeGreaterThan(1);
    expect(sampleVariance(differences)).toBe(0);
  });
});
