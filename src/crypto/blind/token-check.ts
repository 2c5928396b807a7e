import { equalBytes } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { evaluateInput } from '../poprf/evaluate.js';
import { Bytes } from './join-prefixed.js';
import {
  BlindToken,
  BlindTokenBinding,
  privateInput,
  RECEIPT_COMMITMENT_LENGTH,
  receiptCommitment,
  TOKEN_INPUT_LENGTH,
  TOKEN_OUTPUT_LENGTH,
  tokenInfo,
} from './token-binding.js';

/** Whether the app issued this token for this subject and group. It throws for a broken key only, never for a token. */
export async function checkToken(
  secretKey: Uint8Array,
  binding: BlindTokenBinding,
  token: BlindToken,
): Promise<boolean> {
  if (!hasItsLengths(token)) return false;
  return equalBytes(await evaluateInput(secretKey, tokenInfo(binding), privateInput(token)), token.output);
}

const hasItsLengths = ({ tokenInput, receiptCommitment: commitment, output }: BlindToken): boolean =>
  tokenInput.length === TOKEN_INPUT_LENGTH &&
  commitment.length === RECEIPT_COMMITMENT_LENGTH &&
  output.length === TOKEN_OUTPUT_LENGTH;

/** Whether whoever asks to replace or withdraw a ballot is who sent it. */
export const opensCommitment = (commitment: Uint8Array, receiptSecret: Uint8Array): boolean =>
  equalBytes(receiptCommitment(receiptSecret), commitment);

/** The key under which a ballot is kept: finds a repeated token, and cannot be turned back into one. */
export const blindTokenHash = (output: Uint8Array): Bytes => sha256(output);
