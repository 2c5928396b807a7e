import { semClassical, standardError } from './sem-classical.js';

describe('semClassical', () => {
  it('is .24 for a standard deviation of .6 and a reliability of .84', () => {
    expect(standardError(0.6, 0.84)).toBeCloseTo(0.24, 12);
  });

  it('takes no reliability for more than 1 and a negative alpha for 0', () => {
    expect(standardError(0.6, 1.0000001)).toBe(0);
    const rows = [
      [1, 5],
      [5, 1],
      [2, 3],
    ];
    const { sd, alpha, sem } = semClassical({ columns: ['a', 'b'], rows });
    expect(alpha).toBeLessThan(0);
    expect(sem).toBe(sd);
  });

  it('does not exist for one rater', () => {
    const ratings = { columns: ['a', 'b'], rows: [[3, 4]] };
    expect(semClassical(ratings)).toEqual({ nUsed: 1, sd: null, alpha: null, sem: null });
  });
});
