import * as fc from 'fast-check';
import { lengthPrefixed } from '../length-prefixed.js';
import { joinPrefixed } from './join-prefixed.js';

/** The same encoding written down once more, with Node's own means. */
const reference = (parts: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

describe('prefixed parts in the browser', () => {
  it('are the same bytes as on the servers', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        expect(Buffer.from(joinPrefixed(...parts)).equals(lengthPrefixed(...parts))).toBe(true);
        expect(lengthPrefixed(...parts).equals(reference(parts))).toBe(true);
      }),
    );
  });
});
