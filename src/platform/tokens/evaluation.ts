import { BlindTokenBinding } from '../../crypto/blind/token-binding.js';
import { TokenEvaluation } from '../../crypto/blind/token-issue.js';

/** What the app asks of an evaluating thread. */
export interface EvaluationRequest {
  readonly secretKey: Uint8Array;
  readonly binding: BlindTokenBinding;
  readonly blinded: Uint8Array;
}

/** What the thread says. `failed` is our own fault, a key that is none; a rater's bad element is `refused`. */
export type EvaluationReply =
  | { readonly outcome: 'evaluated'; readonly evaluation: TokenEvaluation }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'failed' };
