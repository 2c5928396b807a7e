import { mean } from './mean.js';

describe('mean', () => {
  it('of 3, 4 and 5 is 4, and there is none of nothing', () => {
    expect(mean([3, 4, 5])).toBe(4);
    expect(mean([])).toBeNull();
  });

  it('of equal decimals is exactly that decimal', () => {
    expect((1.1 + 1.1 + 1.1 + 1.1 + 1.1 + 1.1) / 6).not.toBe(1.1);
    expect(mean([1.1, 1.1, 1.1])).toBe(1.1);
  });
});
