import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { RaterGroup } from '../core/questionnaires/questionnaire.js';
import { sha256 } from './digest.js';
import { InvitationCode } from './invitation-code.js';
import { lengthPrefixed } from './length-prefixed.js';

/**
 * A token says "one invited rater of this subject and group" and nothing else. This file is the only one that knows
 * how tokens are made; the scheme's name stands in every manifest, so that another scheme is another promise.
 */
export const TOKEN_SCHEME = 'hmac-sha256/1';

const TOKEN_LENGTH = 32;
const NONCE_LENGTH = 32;

/** What a token is bound to: it opens nothing for another subject, group or campaign. */
export interface TokenBinding {
  readonly seal: Uint8Array;
  readonly subjectRef: string;
  readonly group: RaterGroup;
}

export interface PresentedToken {
  readonly nonce: Uint8Array;
  readonly token: Uint8Array;
}

/** As long as the hash's output: HMAC gains nothing from a longer key (RFC 2104, section 3). */
export const makeTokenKey = (): Buffer => randomBytes(32);

/** Derived when the code is shown, forgotten afterwards: whoever reads the register finds no nonce. */
export const nonceFromCode = (code: InvitationCode): Buffer =>
  Buffer.from(hkdfSync('sha256', code, '', `tosturi nonce ${TOKEN_SCHEME}`, NONCE_LENGTH));

/** What the register keeps, so that a second request with the same code gets the same token. */
export const nonceHash = (nonce: Uint8Array): Buffer => sha256(nonce);

export const issueToken = (tokenKey: Uint8Array, binding: TokenBinding, nonce: Uint8Array): Buffer =>
  createHmac('sha256', tokenKey)
    .update(lengthPrefixed(binding.seal, binding.subjectRef, binding.group, nonce))
    .digest();

export function verifyToken(tokenKey: Uint8Array, binding: TokenBinding, presented: PresentedToken): boolean {
  const { nonce, token } = presented;
  if (token.length !== TOKEN_LENGTH || nonce.length !== NONCE_LENGTH) return false;
  return timingSafeEqual(issueToken(tokenKey, binding, nonce), token);
}

/** The key under which a ballot is kept: finds a repeated token, and cannot be turned back into one. */
export const tokenHash = (token: Uint8Array): Buffer => sha256(token);
