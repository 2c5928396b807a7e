import { AnswerSecrets, deriveAnswerSecrets } from './answer-key.js';
import {
  BlindToken,
  BlindTokenBinding,
  privateInput,
  receiptCommitment,
  tokenSuite,
} from './token-binding.js';
import { TokenEvaluation } from './token-issue.js';

/** The rater's half of taking a token. It stays in memory; the same answer key makes the same one again. */
export interface BlindedToken {
  readonly binding: BlindTokenBinding;
  readonly secrets: AnswerSecrets;
  readonly blind: Uint8Array;
  /** The only part that is sent. */
  readonly blinded: Uint8Array;
  /** From the sealed public key and the binding; never from whoever answers. */
  readonly tweakedKey: Uint8Array;
}

/** One refusal for everything: which check failed tells an attacker more than it tells a rater. */
export class TokenRefused extends Error {
  constructor() {
    super('this token does not fit the sealed key');
    this.name = 'TokenRefused';
  }
}

/**
 * Gives the derived bytes for the library's dice, so that 12 words lead to the same blinded element again. A library
 * that asked for another number of bytes would blind differently, and the rater would be told that the token is taken.
 */
const dice =
  (bytes: Uint8Array) =>
  (length?: number): Uint8Array<ArrayBuffer> => {
    if (length !== bytes.length) throw new RangeError('the library draws its blinding scalar in another way');
    return Uint8Array.from(bytes);
  };

/** What of a token is known before it is issued. */
const unissued = ({ tokenInput, receiptSecret }: AnswerSecrets): Omit<BlindToken, 'output'> => ({
  tokenInput,
  receiptCommitment: receiptCommitment(receiptSecret),
});

/** @throws TokenRefused when the sealed public key is not a key. */
export function blindToken(
  answerKey: Uint8Array,
  binding: BlindTokenBinding,
  publicKey: Uint8Array,
): BlindedToken {
  const secrets = deriveAnswerSecrets(answerKey, binding);
  const input = privateInput(unissued(secrets));
  const draw = dice(secrets.blinding);
  return refusing(() => ({
    binding,
    secrets,
    ...tokenSuite(binding).blind(input, publicKey, draw),
  }));
}

/** @throws TokenRefused when the evaluation was not made with the sealed key for exactly this binding. */
export function finalizeToken(state: BlindedToken, { evaluated, proof }: TokenEvaluation): BlindToken {
  const token = unissued(state.secrets);
  const { blind, blinded, tweakedKey } = state;
  const output = refusing(() =>
    tokenSuite(state.binding).finalize(privateInput(token), blind, evaluated, blinded, proof, tweakedKey),
  );
  return { ...token, output };
}

function refusing<T>(step: () => T): T {
  try {
    return step();
  } catch {
    throw new TokenRefused();
  }
}
