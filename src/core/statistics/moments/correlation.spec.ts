import { correlation } from './correlation.js';

describe('correlation', () => {
  it('of (1, 2), (2, 1) and (3, 3) is .5', () => {
    expect(correlation([1, 2, 3], [2, 1, 3])).toBeCloseTo(0.5, 12);
  });

  it('does not exist where one side is constant', () => {
    expect(correlation([1, 2, 3], [3.6, 3.6, 3.6])).toBeNull();
    expect(correlation([1], [1])).toBeNull();
  });
});
