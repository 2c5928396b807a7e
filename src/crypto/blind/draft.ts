import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { Bytes } from './join-prefixed.js';

/** AES-256-GCM (NIST SP 800-38D) by WebCrypto. A random 96-bit nonce is safe for 2³² drafts under one key (8.3). */
const ALGORITHM = 'AES-GCM';
const NONCE_LENGTH = 12;

/** The nonce, then the ciphertext with its tag. */
export async function encryptDraft(draftKey: Bytes, draft: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', draftKey, ALGORITHM, false, ['encrypt']);
  const nonce = randomBytes(NONCE_LENGTH);
  const sealed = await crypto.subtle.encrypt(
    { name: ALGORITHM, iv: nonce },
    key,
    new TextEncoder().encode(draft),
  );
  return concatBytes(nonce, new Uint8Array(sealed));
}

/** `null`: cut off, changed, or of another answer key. Whoever answers starts with an empty form then. */
export async function decryptDraft(draftKey: Bytes, stored: Bytes): Promise<string | null> {
  const key = await crypto.subtle.importKey('raw', draftKey, ALGORITHM, false, ['decrypt']);
  const iv = stored.subarray(0, NONCE_LENGTH);
  try {
    const draft = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, stored.subarray(NONCE_LENGTH));
    return new TextDecoder().decode(draft);
  } catch {
    return null;
  }
}
