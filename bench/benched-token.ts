import { blindToken } from '../src/crypto/blind/blind-token.js';
import { makeAnswerKey } from '../src/crypto/blind/answer-key.js';
import {
  BlindTokenBinding,
  privateInput,
  receiptCommitment,
  tokenInfo,
} from '../src/crypto/blind/token-binding.js';
import { evaluateInput } from '../src/crypto/poprf/evaluate.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Both of a campaign's token keys: with the secret one, a token is known before anybody evaluates it. */
export interface TokenKeyPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** The token's fields of a ballot, as blinding, evaluation and unblinding lead to them. */
export interface TokenFields {
  readonly tokenInput: string;
  readonly receiptHash: string;
  readonly token: string;
}

interface Secrets {
  readonly tokenInput: Uint8Array;
  readonly receiptSecret: Uint8Array;
}

/** Made before the clock starts, without the browser's half of the arithmetic. */
export async function tokenFields(
  secretKey: Uint8Array,
  binding: BlindTokenBinding,
  secrets: Secrets,
): Promise<TokenFields> {
  const { tokenInput } = secrets;
  const commitment = receiptCommitment(secrets.receiptSecret);
  const input = privateInput({ tokenInput, receiptCommitment: commitment });
  const output = await evaluateInput(secretKey, tokenInfo(binding), input);
  return { tokenInput: hex(tokenInput), receiptHash: hex(commitment), token: hex(output) };
}

export interface PreparedToken extends TokenFields {
  readonly blinded: string;
}

/** What a browser sends to the app, and the ticket it will hold once the app has answered. */
export async function prepareToken(
  { secretKey, publicKey }: TokenKeyPair,
  binding: BlindTokenBinding,
): Promise<PreparedToken> {
  const { blinded, secrets } = blindToken(makeAnswerKey(), binding, publicKey);
  return { blinded: hex(blinded), ...(await tokenFields(secretKey, binding, secrets)) };
}
