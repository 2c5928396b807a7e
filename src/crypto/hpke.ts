import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  KeyObject,
} from 'node:crypto';
import { encryptionKey, sharedSecret } from './hpke-schedule.js';

/**
 * HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message for each key. Of parts
 * that Node has itself: a library over Web Crypto makes a job for another thread of every small step. The specification
 * compares the two, and this one with the vectors of the RFC.
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

/** A key that Node can compute with, beside the bytes of its public half, which are part of what is derived. */
export interface HpkeKey {
  readonly key: KeyObject;
  readonly publicBytes: Buffer;
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

export const readPublicKey = (bytes: Uint8Array): HpkeKey => ({
  key: createPublicKey({ key: der(SPKI, bytes), format: 'der', type: 'spki' }),
  publicBytes: Buffer.from(bytes),
});

export function readPrivateKey(bytes: Uint8Array): HpkeKey {
  const key = createPrivateKey({ key: der(PKCS8, bytes), format: 'der', type: 'pkcs8' });
  return { key, publicBytes: publicBytesOf(createPublicKey(key)) };
}

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicBytesOf(publicKey),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length),
  };
}

const CIPHER = 'aes-256-gcm';

export function sealTo(to: HpkeKey, { info, aad }: HpkeContext, plaintext: Uint8Array): Buffer {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const encapsulated = publicBytesOf(publicKey);
  const dh = diffieHellman({ privateKey, publicKey: to.key });
  const { key, nonce } = encryptionKey(sharedSecret(dh, encapsulated, to.publicBytes), info);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(aad);
  return Buffer.concat([encapsulated, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the key, the context or a single bit of the message is another one. */
export function openWith(own: HpkeKey, { info, aad }: HpkeContext, sealed: Uint8Array): Buffer {
  if (sealed.length < HPKE_OVERHEAD) throw new RangeError('too short for a sealed message');
  const encapsulated = sealed.subarray(0, ENCAPSULATED_LENGTH);
  const ciphertext = sealed.subarray(ENCAPSULATED_LENGTH, -TAG_LENGTH);
  // OpenSSL refuses a point of small order, as the RFC wants it (7.1.4).
  const dh = diffieHellman({ privateKey: own.key, publicKey: readPublicKey(encapsulated).key });
  const { key, nonce } = encryptionKey(sharedSecret(dh, encapsulated, own.publicBytes), info);
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(aad);
  cipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  return Buffer.concat([cipher.update(ciphertext), cipher.final()]);
}
