import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js';
import { concatBytes } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Ristretto } from './ristretto.js';

/** RFC 9497, 3.1: `OPRFV1-`, the mode (2 is POPRF) in one byte, `-` and the name of the suite. */
const CONTEXT = concatBytes(utf8ToBytes('OPRFV1-'), Uint8Array.of(2), utf8ToBytes('-ristretto255-SHA512'));
const tagged = (purpose: string): Uint8Array => concatBytes(utf8ToBytes(purpose), CONTEXT);

const TO_SCALAR = tagged('HashToScalar-');
const TO_GROUP = tagged('HashToGroup-');
const SEED = tagged('Seed-');
const UNIFORM_LENGTH = 64;

type Part = Uint8Array | number | string;

/** What the RFC writes as `I2OSP(len(x), 2) || x`; a number is two bytes, a word stands as it is. */
function framed(parts: readonly Part[]): Uint8Array {
  return concatBytes(
    ...parts.flatMap((part) => {
      if (typeof part === 'string') return [utf8ToBytes(part)];
      if (typeof part === 'number') return [twoBytes(part)];
      return [twoBytes(part.length), part];
    }),
  );
}

const twoBytes = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);

/** RFC 9497, 4.1: ristretto255 with SHA-512. */
export const hashToScalar = (group: Ristretto, ...parts: readonly Part[]): Uint8Array =>
  group.reduce(expand_message_xmd(framed(parts), TO_SCALAR, UNIFORM_LENGTH, sha512));

export const hashToElement = (group: Ristretto, input: Uint8Array): Uint8Array =>
  group.fromUniform(expand_message_xmd(input, TO_GROUP, UNIFORM_LENGTH, sha512));

/** 2.2.1: one seed for the weights of a proof. */
export const proofSeed = (publicElement: Uint8Array): Uint8Array => sha512(framed([publicElement, SEED]));

/** 3.3.3, for this mode. */
export const outputOf = (input: Uint8Array, info: Uint8Array, element: Uint8Array): Uint8Array =>
  sha512(framed([input, info, element, 'Finalize']));
