import * as fc from 'fast-check';
import { ristretto255, ristretto255_oprf } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import vectors from '../blind/rfc9497-vectors.json';
import { evaluateElement, evaluateInput, isElement } from './evaluate.js';
import { ristretto } from './ristretto.js';

const secretKey = hexToBytes(vectors.poprf.secretKey);
const single = vectors.poprf.vectors.filter(({ input }) => input.length === 1);

const isPoint = (bytes: Uint8Array): boolean => {
  try {
    return !ristretto255.Point.fromBytes(bytes).equals(ristretto255.Point.ZERO);
  } catch {
    return false;
  }
};

describe('the POPRF of RFC 9497 that servers compute', () => {
  it('is checked against the vectors for one element, proof included', () => {
    expect(single.map(({ section }) => section)).toEqual(['A.1.3.1', 'A.1.3.2']);
  });

  it.each(single)('gives element and proof of the vector $section', async (vector) => {
    const asked = { secretKey, info: hexToBytes(vector.info), blinded: hexToBytes(vector.blinded[0]!) };
    const given = await evaluateElement(asked, hexToBytes(vector.proofRandomScalar));
    expect(bytesToHex(given.evaluated)).toBe(vector.evaluated[0]);
    expect(bytesToHex(given.proof)).toBe(vector.proof);
  });

  it.each(vectors.poprf.vectors)('gives every element and output of the vector $section', async (vector) => {
    const info = hexToBytes(vector.info);
    for (const [nth, blinded] of vector.blinded.entries()) {
      const { evaluated } = await evaluateElement({ secretKey, info, blinded: hexToBytes(blinded) });
      expect(bytesToHex(evaluated)).toBe(vector.evaluated[nth]);
      const output = await evaluateInput(secretKey, info, hexToBytes(vector.input[nth]!));
      expect(bytesToHex(output)).toBe(vector.output[nth]);
    }
  });

  it('agrees with the library of the browsers, which checks its proofs, for any key, info and input', async () => {
    const bytes = (maxLength: number) => fc.uint8Array({ maxLength });
    await fc.assert(
      fc.asyncProperty(bytes(120), bytes(80), async (info, input) => {
        const suite = ristretto255_oprf.poprf(info);
        const keys = suite.generateKeyPair();
        const { blind, blinded, tweakedKey } = suite.blind(input, keys.publicKey);
        const given = await evaluateElement({ secretKey: keys.secretKey, info, blinded });
        const output = suite.finalize(input, blind, given.evaluated, blinded, given.proof, tweakedKey);
        expect(await evaluateInput(keys.secretKey, info, input)).toEqual(output);
        expect(suite.evaluate(keys.secretKey, input)).toEqual(output);
      }),
      { numRuns: 25 },
    );
  });

  it('draws another scalar for every proof: two proofs with one scalar would give the key away', async () => {
    const asked = { secretKey, info: new Uint8Array(), blinded: hexToBytes(single[0]!.blinded[0]!) };
    const proofs = await Promise.all(Array.from({ length: 50 }, () => evaluateElement(asked)));
    expect(new Set(proofs.map(({ proof }) => bytesToHex(proof))).size).toBe(50);
    const { randomScalar, reduce } = await ristretto();
    const scalar = randomScalar();
    expect(reduce(scalar)).toEqual(scalar);
  });

  it('takes no element for one that the library of the browsers does not take, nor the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
        const even = Uint8Array.from(bytes, (byte, at) =>
          at === 0 ? byte & 0xfe : at === 31 ? byte & 0x7f : byte,
        );
        expect(await isElement(even)).toBe(isPoint(even));
      }),
      { numRuns: 200 },
    );
  });
});
