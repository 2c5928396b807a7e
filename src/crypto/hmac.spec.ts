import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { hmacSha256 } from './hmac.js';

describe('HMAC-SHA256', () => {
  it('is what Node computes, for every key of up to one block', () => {
    const bytes = (maxLength: number) => fc.uint8Array({ maxLength });
    fc.assert(
      fc.property(bytes(64), bytes(200), (key, message) => {
        expect(hmacSha256(key, message)).toEqual(createHmac('sha256', key).update(message).digest());
      }),
    );
  });

  it('takes no longer key', () => {
    expect(() => hmacSha256(new Uint8Array(65), new Uint8Array())).toThrow(RangeError);
  });
});
