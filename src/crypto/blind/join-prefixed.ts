import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes of their own, as WebCrypto wants them: not a view of memory that another thread may share. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Each part after its length in bytes (four bytes, big-endian): no two different lists of parts make the same bytes.
 * Without Node's Buffer, because browsers make these bytes too.
 */
export const joinPrefixed = (...parts: readonly (Uint8Array | string)[]): Bytes =>
  concatBytes(
    ...parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? utf8ToBytes(part) : part;
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, bytes.length);
      return [length, bytes];
    }),
  );
