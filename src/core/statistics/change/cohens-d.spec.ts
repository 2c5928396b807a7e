import { cohensD, smallSampleFactor } from './cohens-d.js';
import { noncentralityLimits } from './noncentrality-limits.js';

describe('cohensD', () => {
  it('is 2 for (4, 5, 6) against (2, 3, 4), and 1.596 after correction', () => {
    const { d, j, g } = cohensD([4, 5, 6], [2, 3, 4, null]);
    expect(d).toBe(2);
    expect(j).toBeCloseTo(0.7978845608, 9);
    expect(g).toBeCloseTo(1.595769122, 8);
  });

  it('corrects by .9227 for ten degrees of freedom', () => {
    expect(smallSampleFactor(10)).toBeCloseTo(0.9227456081, 9);
  });

  it('does not exist for one value or without spread', () => {
    expect(cohensD([4], [3, 3.5])).toMatchObject({ n1: 1, n2: 2, d: null, dLo: null, g: null });
    expect(cohensD([4, 4], [3, 3]).d).toBeNull();
  });
});

describe('noncentralityLimits', () => {
  it('are -.0894 and 4.0396 for t = 2 on 18 degrees of freedom', () => {
    const [low, high] = noncentralityLimits(2, 18, 0.95);
    expect(low).toBeCloseTo(-0.089409092, 7);
    expect(high).toBeCloseTo(4.039605429, 7);
  });

  it('mirror each other for -t', () => {
    const [low, high] = noncentralityLimits(3, 7, 0.99);
    const [mirroredLow, mirroredHigh] = noncentralityLimits(-3, 7, 0.99);
    expect(mirroredLow).toBeCloseTo(-high, 8);
    expect(mirroredHigh).toBeCloseTo(-low, 8);
  });
});
