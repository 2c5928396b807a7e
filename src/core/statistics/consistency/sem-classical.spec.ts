import { semClassical, standardError } from './sem-classical.js';

describe('semClassical', () => {
  it('is .24 for a standard deviation of .6 and a reliability of .84', () => {
    expect(standardError(0.6, 0.84)).toBeCloseTo(0.24, 12);
  });

  it('holds the reliability between 0 and 1', () => {
    expect(standardError(0.6, -3)).toBe(0.6);
    expect(standardError(0.6, 1.0000001)).toBe(0);
  });

  it('does not exist for one rater', () => {
    const ratings = { columns: ['a', 'b'], rows: [[3, 4]] };
    expect(semClassical(ratings)).toEqual({ nUsed: 1, sd: null, alpha: null, sem: null });
  });
});
