import * as fc from 'fast-check';
import { pad, unpad } from './padding.js';

describe('padding', () => {
  it('writes the length, the bytes and zeros', () => {
    expect(pad(Buffer.from('ab'), 8).toString('hex')).toBe('0000000261620000');
  });

  it('hides the length: one size for all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const padded = pad(bytes, 64);
        expect(padded).toHaveLength(64);
        expect(unpad(padded).equals(bytes)).toBe(true);
      }),
    );
  });

  it('takes what just fits and refuses one byte more', () => {
    expect(unpad(pad(new Uint8Array(60), 64))).toHaveLength(60);
    expect(() => pad(new Uint8Array(61), 64)).toThrow(RangeError);
  });

  it.each(['', '000001', '00000005' + '61', '00000001' + '61' + '0001'])('refuses %j', (hex) => {
    expect(() => unpad(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  });
});
