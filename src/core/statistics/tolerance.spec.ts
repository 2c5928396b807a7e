import { isAtLeast } from './tolerance.js';

describe('isAtLeast', () => {
  it('counts 4.1 - 3.6 as half a point, although floating point makes it a little less', () => {
    expect(4.1 - 3.6 >= 0.5).toBe(false);
    expect(isAtLeast(4.1 - 3.6, 0.5)).toBe(true);
  });

  it('does not count what is really less', () => {
    expect(isAtLeast(0.4999, 0.5)).toBe(false);
  });
});
