import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Bytes, joinPrefixed } from './join-prefixed.js';
import { BlindTokenBinding, TOKEN_INPUT_LENGTH, tokenInfo } from './token-binding.js';

/** 128 bits, which are 12 words: all that ties a rater to a ballot, and it never leaves the rater's device. */
export const ANSWER_KEY_LENGTH = 16;
export const ANSWER_KEY_WORDS = 12;

/**
 * What the library reduces to one scalar of 253 bits: half as many bytes again as the scalar has, so that the remainder
 * of the division is uniform to 2⁻¹²⁸ (FIPS 186-5, A.2.1).
 */
export const BLINDING_LENGTH = 48;

const RECEIPT_SECRET_LENGTH = 32;
const DRAFT_KEY_LENGTH = 32;

export interface AnswerSecrets {
  readonly tokenInput: Bytes;
  readonly blinding: Bytes;
  readonly receiptSecret: Bytes;
  readonly draftKey: Bytes;
}

export const makeAnswerKey = (): Bytes => randomBytes(ANSWER_KEY_LENGTH);

/**
 * HKDF-SHA256 (RFC 5869) from the answer key. The binding is part of every derivation: a person who uses the same 12
 * words for two leaders must not show the box one token input twice.
 */
export function deriveAnswerSecrets(answerKey: Uint8Array, binding: BlindTokenBinding): AnswerSecrets {
  if (answerKey.length !== ANSWER_KEY_LENGTH) throw new RangeError('an answer key has 16 bytes');
  const derive = (purpose: string, length: number): Bytes =>
    hkdf(
      sha256,
      answerKey,
      undefined,
      joinPrefixed('tosturi answer key/1', purpose, tokenInfo(binding)),
      length,
    );
  return {
    tokenInput: derive('token input', TOKEN_INPUT_LENGTH),
    blinding: derive('blinding', BLINDING_LENGTH),
    receiptSecret: derive('receipt secret', RECEIPT_SECRET_LENGTH),
    draftKey: derive('draft key', DRAFT_KEY_LENGTH),
  };
}
