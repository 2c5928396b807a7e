import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { BlindedToken, blindToken, finalizeToken } from '../../crypto/blind/blind-token.js';
import { BlindToken } from '../../crypto/blind/token-binding.js';
import { bindingOf, Invitation } from './invitation.js';
import { postJson, Posted, textIn } from './post-json.js';

export interface TakenToken {
  readonly token: BlindToken;
  readonly receiptSecret: Uint8Array;
}

export type TakingToken =
  | { readonly kind: 'taken'; readonly taken: TakenToken }
  /** The evaluation was not made with the sealed key: whoever answers would be marked, so nothing is sent. */
  | { readonly kind: 'not-the-sealed-key' }
  | Exclude<Posted, { readonly kind: 'done' }>;

/** The same answer key takes the same token again, on every device. The server learns that it was taken, and nothing of it. */
export async function takeToken(invitation: Invitation, answerKey: Uint8Array): Promise<TakingToken> {
  const key = hexToBytes(invitation.manifest.tokenPublicKey);
  const state = timed('blind', () => blindToken(answerKey, bindingOf(invitation), key));
  const request = JSON.stringify({ code: invitation.code, blinded: bytesToHex(state.blinded) });
  const posted = await postJson(`/api/v1/o/${invitation.slug}/tokens`, request);
  return posted.kind === 'done' ? finish(state, posted.body) : posted;
}

function finish(state: BlindedToken, body: unknown): TakingToken {
  try {
    const evaluation = {
      evaluated: hexToBytes(textIn(body, 'evaluated')),
      proof: hexToBytes(textIn(body, 'proof')),
    };
    const token = timed('finalize', () => finalizeToken(state, evaluation));
    return { kind: 'taken', taken: { token, receiptSecret: state.secrets.receiptSecret } };
  } catch {
    return { kind: 'not-the-sealed-key' };
  }
}

/** For the tests and for whoever wonders why a phone is slow: seen in the browser's own tools and sent nowhere. */
function timed<T>(name: 'blind' | 'finalize', work: () => T): T {
  const start = performance.now();
  const result = work();
  performance.measure(`token ${name}`, { start });
  return result;
}
