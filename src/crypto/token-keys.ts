import { ristretto255 } from '@noble/curves/ed25519.js';

/**
 * RFC 9497, section 2.1: the public key is the generator times the secret key. The custodian keeps only the secret half
 * and seals the same public one however often a lock is asked for.
 */
export const tokenPublicKeyOf = (secretKey: Uint8Array): Buffer => {
  const { Point } = ristretto255;
  return Buffer.from(Point.BASE.multiply(Point.Fn.fromBytes(secretKey)).toBytes());
};
