import { accurateSum } from './accurate-sum.js';

describe('accurateSum', () => {
  it('keeps the 1 between 1e16 and -1e16', () => {
    expect(1e16 + 1 - 1e16).toBe(0);
    expect(accurateSum([1e16, 1, -1e16])).toBe(1);
    expect(accurateSum([])).toBe(0);
  });
});
