import { pairMoments } from './pair-moments.js';

describe('pairMoments', () => {
  it('gives 2 for (1, 2), (2, 4) and (3, 6)', () => {
    expect(pairMoments([1, 2, 3], [2, 4, 6])).toEqual({ n: 3, covariance: 2 });
  });

  it('uses the rows in which both are rated', () => {
    expect(pairMoments([null, 1, 2, 5, 3], [9, 2, 4, null, 6])).toEqual({ n: 3, covariance: 2 });
  });

  it('needs two such rows', () => {
    expect(pairMoments([1, null], [2, 3])).toEqual({ n: 1, covariance: null });
    expect(pairMoments([null], [null])).toEqual({ n: 0, covariance: null });
  });
});
