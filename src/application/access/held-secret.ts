import { randomBytes } from 'node:crypto';
import { sha256 } from '../../crypto/digest.js';

/**
 * What a person holds: the organisation, so that its rows can be found before anyone is signed in, and 256 random
 * bits, of which only the SHA-256 is kept.
 */
export interface HeldSecret {
  readonly organisationId: string;
  readonly hash: Buffer;
}

export function makeSecret(organisationId: string): { readonly text: string; readonly hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${organisationId}.${secret}`, hash: sha256(secret) };
}

const FORM = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** `null` for whatever cannot be one of ours. */
export function readSecret(text: string): HeldSecret | null {
  const [, organisationId, secret] = FORM.exec(text) ?? [];
  return organisationId && secret ? { organisationId, hash: sha256(secret) } : null;
}
