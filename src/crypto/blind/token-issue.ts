import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { evaluateElement, isElement } from '../poprf/evaluate.js';
import { BlindTokenBinding, tokenInfo } from './token-binding.js';

export interface BlindTokenKeys {
  readonly secretKey: Uint8Array;
  /** Sealed in the manifest: every evaluation is proved against it. */
  readonly publicKey: Uint8Array;
}

/** What the app gives for a blinded element: the element evaluated, and the proof that the sealed key did it. */
export interface TokenEvaluation {
  readonly evaluated: Uint8Array;
  readonly proof: Uint8Array;
}

/** The pair does not depend on the `info` (RFC 9497, 3.2): one key serves every subject and group of a campaign. */
export const makeBlindTokenKeys = (): BlindTokenKeys =>
  ristretto255_oprf.poprf(new Uint8Array()).generateKeyPair();

/** `null` for what is not the one encoding of a group element, or is the identity (RFC 9497, 3.3). */
export async function evaluateBlinded(
  secretKey: Uint8Array,
  binding: BlindTokenBinding,
  blinded: Uint8Array,
): Promise<TokenEvaluation | null> {
  // Asked first, so that what is thrown below is our own broken key and never a rater's input.
  if (!(await isElement(blinded))) return null;
  return evaluateElement({ secretKey, info: tokenInfo(binding), blinded });
}
