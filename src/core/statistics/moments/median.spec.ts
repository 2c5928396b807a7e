import { median } from './median.js';

describe('median', () => {
  it.each([
    [[9, 1, 4, 2], 3],
    [[9, 1, 4], 4],
    [[7], 7],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('of nothing there is none', () => {
    expect(median([])).toBeNull();
  });
});
