import * as fc from 'fast-check';
import { lengthPrefixed } from './length-prefixed.js';

describe('length-prefixed parts', () => {
  it('are each preceded by four bytes of length', () => {
    expect(lengthPrefixed('ab', Uint8Array.of(7)).toString('hex')).toBe('00000002616200000001' + '07');
    expect(lengthPrefixed('ŵ').toString('hex')).toBe('00000002c5b5');
    expect(lengthPrefixed()).toHaveLength(0);
  });

  it('never make the same bytes from different lists', () => {
    const parts = fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', '\0') }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(lengthPrefixed(...one).equals(lengthPrefixed(...other))).toBe(same);
      }),
    );
  });
});
