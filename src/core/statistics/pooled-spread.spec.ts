import { pooledSpread } from './pooled-spread.js';

describe('pooledSpread', () => {
  it('adds up (3, 4, 5) and (2, 4) to 4 on 3 degrees of freedom', () => {
    const groups = [
      { n: 3, sumOfSquares: 2 },
      { n: 2, sumOfSquares: 2 },
    ];
    expect(pooledSpread(groups)).toEqual({ groups: 2, sumOfSquares: 4, degreesOfFreedom: 3 });
  });

  it('ignores groups that nobody answered', () => {
    expect(pooledSpread([{ n: 0, sumOfSquares: 0 }])).toEqual({
      groups: 0,
      sumOfSquares: 0,
      degreesOfFreedom: 0,
    });
  });
});
