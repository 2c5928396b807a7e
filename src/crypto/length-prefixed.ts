/**
 * Each part after its length in bytes (four bytes, big-endian), so that no two different lists of parts make the same
 * bytes: `("ab", "c")` and `("a", "bc")` must not share a key, a token or a seal.
 */
export const lengthPrefixed = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
