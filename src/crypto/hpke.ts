import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  encapsulate,
  generateKeyPairSync,
  KeyObject,
} from 'node:crypto';
import { encryptionKey } from './hpke-schedule.js';

/**
 * HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message for each key. Of parts
 * that Node has itself, the KEM among them: a library over Web Crypto makes a job for another thread of every small step.
 * The specification compares the two, and this one with the vectors of the RFC.
 */

/** The encapsulated key stands before the ciphertext. */
const ENCAPSULATED_LENGTH = 32;
const TAG_LENGTH = 16;
export const HPKE_OVERHEAD = ENCAPSULATED_LENGTH + TAG_LENGTH;

/** What is bound to a message without being part of it: `info` to the key, `aad` to the ciphertext. */
export interface HpkeContext {
  readonly info: Uint8Array;
  readonly aad: Uint8Array;
}

export interface KeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

const KEY_LENGTH = 32;
/** RFC 8410: what stands before the 32 bytes of an X25519 key in DER. */
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

const der = (prefix: Buffer, bytes: Uint8Array): Buffer => {
  if (bytes.length !== KEY_LENGTH) throw new RangeError('an X25519 key has 32 bytes');
  return Buffer.concat([prefix, bytes]);
};

const publicBytesOf = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

export const readPublicKey = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: der(SPKI, bytes), format: 'der', type: 'spki' });

export const readPrivateKey = (bytes: Uint8Array): KeyObject =>
  createPrivateKey({ key: der(PKCS8, bytes), format: 'der', type: 'pkcs8' });

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicBytesOf(publicKey),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length),
  };
}

const CIPHER = 'aes-256-gcm';

export function sealTo(to: KeyObject, { info, aad }: HpkeContext, plaintext: Uint8Array): Buffer {
  const { sharedKey, ciphertext: encapsulated } = encapsulate(to);
  const { key, nonce } = encryptionKey(sharedKey, info);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(aad);
  return Buffer.concat([encapsulated, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the key, the context or a single bit of the message is another one. */
export function openWith(own: KeyObject, { info, aad }: HpkeContext, sealed: Uint8Array): Buffer {
  if (sealed.length < HPKE_OVERHEAD) throw new RangeError('too short for a sealed message');
  const ciphertext = sealed.subarray(ENCAPSULATED_LENGTH, -TAG_LENGTH);
  // OpenSSL refuses a point of small order, as the RFC wants it (7.1.4).
  const shared = decapsulate(own, sealed.subarray(0, ENCAPSULATED_LENGTH));
  const { key, nonce } = encryptionKey(shared, info);
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(aad);
  cipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  const plaintext = cipher.update(ciphertext);
  // Throws when the tag does not fit; this cipher keeps no bytes back until then.
  cipher.final();
  return plaintext;
}
