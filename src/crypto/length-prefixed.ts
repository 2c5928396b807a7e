import { joinPrefixed } from './blind/join-prefixed.js';

/** `joinPrefixed` as the Buffer that Node's crypto takes: `("ab", "c")` and `("a", "bc")` must not share a key or a token. */
export const lengthPrefixed = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.from(joinPrefixed(...parts).buffer);
