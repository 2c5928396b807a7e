import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { BLINDING_LENGTH } from './answer-key.js';
import vectors from './rfc9497-vectors.json';

const { oprf, voprf, poprf } = ristretto255_oprf;
const seed = hexToBytes(vectors.seed);
const keyInfo = hexToBytes(vectors.keyInfo);
const hex = (list: readonly Uint8Array[]): string[] => list.map(bytesToHex);

/** The library draws 48 bytes b and takes (b mod (ℓ − 1)) + 1: one less than the RFC's scalar makes it that scalar. */
const drawing =
  (scalar: string) =>
  (length?: number): Uint8Array<ArrayBuffer> => {
    expect(length).toBe(BLINDING_LENGTH);
    const drawn = new Uint8Array(BLINDING_LENGTH);
    drawn.set(hexToBytes(scalar));
    // None of the RFC's scalars ends in a zero byte, so there is nothing to borrow.
    drawn[0] = drawn[0]! - 1;
    return drawn;
  };

describe('ristretto255-SHA512 of RFC 9497', () => {
  it.each(vectors.oprf.vectors)('is the vector $section (OPRF)', (vector) => {
    const secretKey = hexToBytes(vectors.oprf.secretKey);
    expect(bytesToHex(oprf.deriveKeyPair(seed, keyInfo).secretKey)).toBe(vectors.oprf.secretKey);
    vector.input.forEach((input, i) => {
      const blinded = oprf.blind(hexToBytes(input), drawing(vector.blind[i]!));
      const evaluated = oprf.blindEvaluate(secretKey, blinded.blinded);
      const output = oprf.finalize(hexToBytes(input), blinded.blind, evaluated);
      expect(bytesToHex(blinded.blind)).toBe(vector.blind[i]);
      expect(bytesToHex(blinded.blinded)).toBe(vector.blinded[i]);
      expect(bytesToHex(evaluated)).toBe(vector.evaluated[i]);
      expect(bytesToHex(output)).toBe(vector.output[i]);
    });
  });

  it.each(vectors.voprf.vectors)('is the vector $section (VOPRF)', (vector) => {
    const keys = voprf.deriveKeyPair(seed, keyInfo);
    expect(hex([keys.secretKey, keys.publicKey])).toEqual([vectors.voprf.secretKey, vectors.voprf.publicKey]);

    const inputs = vector.input.map(hexToBytes);
    const blinds = inputs.map((input, i) => voprf.blind(input, drawing(vector.blind[i]!)));
    const blinded = blinds.map((item) => item.blinded);
    const given = voprf.blindEvaluateBatch(
      keys.secretKey,
      keys.publicKey,
      blinded,
      drawing(vector.proofRandomScalar),
    );
    const items = inputs.map((input, i) => ({ input, ...blinds[i]!, evaluated: given.evaluated[i]! }));
    expect(hex(blinded)).toEqual(vector.blinded);
    expect(hex(given.evaluated)).toEqual(vector.evaluated);
    expect(bytesToHex(given.proof)).toBe(vector.proof);
    expect(hex(voprf.finalizeBatch(items, keys.publicKey, given.proof))).toEqual(vector.output);
  });

  it.each(vectors.poprf.vectors)('is the vector $section (POPRF)', (vector) => {
    const suite = poprf(hexToBytes(vector.info));
    const keys = suite.deriveKeyPair(seed, keyInfo);
    expect(hex([keys.secretKey, keys.publicKey])).toEqual([vectors.poprf.secretKey, vectors.poprf.publicKey]);

    const inputs = vector.input.map(hexToBytes);
    const blinds = inputs.map((input, i) => suite.blind(input, keys.publicKey, drawing(vector.blind[i]!)));
    const blinded = blinds.map((item) => item.blinded);
    const given = suite.blindEvaluateBatch(keys.secretKey, blinded, drawing(vector.proofRandomScalar));
    const items = inputs.map((input, i) => ({ input, ...blinds[i]!, evaluated: given.evaluated[i]! }));
    expect(hex(blinded)).toEqual(vector.blinded);
    expect(hex(given.evaluated)).toEqual(vector.evaluated);
    expect(bytesToHex(given.proof)).toBe(vector.proof);
    expect(hex(suite.finalizeBatch(items, given.proof, blinds[0]!.tweakedKey))).toEqual(vector.output);
    expect(hex(inputs.map((input) => suite.evaluate(keys.secretKey, input)))).toEqual(vector.output);
  });

  /** ℓ = 2²⁵² + 27742317777372353535851937790883648493, the order of the group (RFC 9496, 4). */
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const littleEndian = (value: bigint): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(Buffer.from(value.toString(16).padStart(2 * BLINDING_LENGTH, '0'), 'hex').reverse());

  it.each([
    ['all zeros', 0n, 1n],
    ['ℓ − 2', ORDER - 2n, ORDER - 1n],
    ['ℓ − 1', ORDER - 1n, 1n],
    ['all ones', 2n ** 384n - 1n, ((2n ** 384n - 1n) % (ORDER - 1n)) + 1n],
  ])('draws a scalar of 1 to ℓ − 1, never zero, from %s', (_, drawn, scalar) => {
    const { blind } = oprf.blind(Uint8Array.of(1), () => littleEndian(drawn));
    expect(bytesToHex(blind)).toBe(bytesToHex(littleEndian(scalar).subarray(0, 32)));
  });
});
