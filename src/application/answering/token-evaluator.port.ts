import { BlindTokenBinding } from '../../crypto/blind/token-binding.js';
import { TokenEvaluation } from '../../crypto/blind/token-issue.js';

/** A blinded element, and the key and the binding to evaluate it with. */
export interface TokenRequest {
  readonly secretKey: Uint8Array;
  readonly binding: BlindTokenBinding;
  readonly blinded: Uint8Array;
}

/** Does the arithmetic of a token somewhere where it holds nobody up. */
export interface TokenEvaluator {
  /**
   * `null`: what was sent is no element of the group, or its identity.
   * @throws DomainError `too-busy`, `unavailable`
   */
  evaluate(request: TokenRequest): Promise<TokenEvaluation | null>;
}

export const TOKEN_EVALUATOR = Symbol('token evaluator');
