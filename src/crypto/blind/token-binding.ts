import type { OPRF } from '@noble/curves/abstract/oprf.js';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { Bytes, joinPrefixed } from './join-prefixed.js';

/** The partially oblivious mode of RFC 9497 with its suite ristretto255-SHA512. */
export const BLIND_TOKEN_SCHEME = 'poprf-ristretto255-sha512/1';

/** What a token is bound to: it opens nothing for another subject, group or campaign. */
export interface BlindTokenBinding {
  readonly seal: Uint8Array;
  readonly subjectRef: string;
  readonly group: RaterGroup;
}

/** What the rater shows to the box. The app saw none of it. */
export interface BlindToken {
  readonly tokenInput: Uint8Array;
  /** SHA-256 of the secret without which this ballot is neither replaced nor withdrawn. */
  readonly receiptCommitment: Uint8Array;
  readonly output: Uint8Array;
}

export const TOKEN_INPUT_LENGTH = 32;
export const RECEIPT_COMMITMENT_LENGTH = 32;
export const TOKEN_OUTPUT_LENGTH = 64;

/** RFC 9497's public `info`: the one part of a token that app, box and rater all know. */
export const tokenInfo = ({ seal, subjectRef, group }: BlindTokenBinding): Bytes =>
  joinPrefixed(seal, subjectRef, group);

export const tokenSuite = (binding: BlindTokenBinding): ReturnType<OPRF['poprf']> =>
  ristretto255_oprf.poprf(tokenInfo(binding));

/** RFC 9497's private input. With the commitment in it, nobody can claim a token under a receipt secret of their own. */
export const privateInput = (token: Omit<BlindToken, 'output'>): Bytes =>
  joinPrefixed(token.tokenInput, token.receiptCommitment);

export const receiptCommitment = (receiptSecret: Uint8Array): Bytes => sha256(receiptSecret);
