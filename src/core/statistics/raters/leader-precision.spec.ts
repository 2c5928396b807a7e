import { leaderPrecision } from './leader-precision.js';

const rated = { values: [3, 4, 5, 2, 4], groups: ['a', 'a', 'a', 'b', 'b'] };

describe('leaderPrecision', () => {
  it('gives the first of (3, 4, 5) and (2, 4) the band 1.878 to 6.122', () => {
    const { msw, df, groups } = leaderPrecision(rated, 0.95);
    expect(msw).toBeCloseTo(4 / 3, 12);
    expect(df).toBe(3);
    expect(groups.get('a')?.lo).toBeCloseTo(4 - 2.121631, 5);
    expect(groups.get('a')?.hi).toBeCloseTo(4 + 2.121631, 5);
  });

  it('counts an ICC below 0 as no reliability', () => {
    expect(leaderPrecision(rated, 0.95).groups.get('a')?.reliability).toBe(0);
  });

  it('has means but no bands where every leader has one rater', () => {
    const { msw, groups } = leaderPrecision({ values: [3, 4], groups: ['a', 'b'] }, 0.95);
    expect(msw).toBeNull();
    expect(groups.get('b')).toMatchObject({ mean: 4, seOwn: null, lo: null, reliability: null });
  });
});
