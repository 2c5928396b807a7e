import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM (NIST SP 800-38D). A campaign's key seals at most six texts, so random 96-bit nonces never meet. */
const ALGORITHM = 'aes-256-gcm';
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

export const makeWordsKey = (): Buffer => randomBytes(32);

/** The nonce, then the ciphertext, then its tag; `place` is bound to it, so that no file can stand in for another. */
export function sealWords(key: Uint8Array, place: string, words: readonly string[]): Buffer {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  return Buffer.concat([nonce, cipher.update(words.join(' '), 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** `null`: cut off, changed, of another place, or under another key. */
export function openWords(key: Uint8Array, place: string, sealed: Uint8Array): readonly string[] | null {
  if (sealed.length < NONCE_LENGTH + TAG_LENGTH) return null;
  const nonce = sealed.subarray(0, NONCE_LENGTH);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  try {
    const opened = [decipher.update(sealed.subarray(NONCE_LENGTH, -TAG_LENGTH)), decipher.final()];
    return Buffer.concat(opened).toString('utf8').split(' ');
  } catch {
    return null;
  }
}
