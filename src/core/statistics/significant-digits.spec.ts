import { toSignificantDigits } from './significant-digits.js';

describe('toSignificantDigits', () => {
  it.each([
    [12.3456, 12.3],
    [0.0012345, 0.00123],
    [98765, 98800],
    [0, 0],
  ])('keeps three digits of %d', (value, kept) => {
    expect(toSignificantDigits(value, 3)).toBe(kept);
  });
});
