import * as fc from 'fast-check';
import { lengthPrefixed } from '../length-prefixed.js';
import { joinPrefixed } from './join-prefixed.js';

describe('prefixed parts in the browser', () => {
  it('are the same bytes as on the servers', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        expect(Buffer.from(joinPrefixed(...parts)).equals(lengthPrefixed(...parts))).toBe(true);
      }),
    );
  });
});
