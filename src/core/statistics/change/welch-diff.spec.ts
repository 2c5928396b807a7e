import { welchDiff } from './welch-diff.js';

describe('welchDiff', () => {
  it('of (4, 5, 6) and (2, 3, 4) is 2 with p = .0705', () => {
    const { diff, se, df, t, p, lo } = welchDiff([4, 5, 6], [2, 3, 4], 0.95);
    expect(diff).toBe(2);
    expect(se).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(df).toBeCloseTo(4, 10);
    expect(t).toBeCloseTo(2.4494897, 6);
    expect(p).toBeCloseTo(0.07048, 5);
    expect(lo).toBeCloseTo(-0.2669579, 6);
  });

  it('is a difference without certainty for one value or without spread', () => {
    expect(welchDiff([4], [3, 3.5], 0.95)).toMatchObject({ diff: 0.75, se: null, p: null });
    expect(welchDiff([4, 4], [3, 3], 0.95)).toMatchObject({ diff: 1, t: null, hi: null });
    expect(welchDiff([], [3], 0.95).diff).toBeNull();
  });
});
