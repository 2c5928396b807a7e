import { hmac as hmacOf } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/*
 * The derivations of HPKE (RFC 9180, 4.1 and 5.1): HKDF-SHA256, each step with a label. Nothing derived here is longer
 * than one hash, so `Expand` is one HMAC (RFC 5869, 2.3).
 */

const twoBytes = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const VERSION = Buffer.from('HPKE-v1');
/** KEM 0x0020, KDF 0x0001, AEAD 0x0002. */
const KEM_SUITE = Buffer.concat([Buffer.from('KEM'), twoBytes(0x20)]);
const SUITE = Buffer.concat([Buffer.from('HPKE'), twoBytes(0x20), twoBytes(0x01), twoBytes(0x02)]);
const NOTHING = Buffer.alloc(0);
const MODE_BASE = Buffer.of(0);
const HASH_LENGTH = 32;
const NONCE_LENGTH = 12;

/** In JavaScript: Node makes a key object for every HMAC, which costs more than the few blocks that are hashed here. */
const hmac = (key: Uint8Array, ...parts: readonly (Uint8Array | string)[]): Buffer => {
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return Buffer.from(hmacOf(sha256, key, Buffer.concat(bytes)));
};

type Step = readonly [suite: Buffer, label: string];

const labeledExtract = (salt: Uint8Array, [suite, label]: Step, input: Uint8Array): Buffer =>
  hmac(salt, VERSION, suite, label, input);

const labeledExpand = (
  secret: Uint8Array,
  [suite, label]: Step,
  info: readonly Uint8Array[],
  length: number,
): Buffer => hmac(secret, twoBytes(length), VERSION, suite, label, ...info, Buffer.of(1)).subarray(0, length);

/** What both sides get from their two keys, bound to both public ones. */
export function sharedSecret(dh: Uint8Array, encapsulated: Uint8Array, recipient: Uint8Array): Buffer {
  const secret = labeledExtract(NOTHING, [KEM_SUITE, 'eae_prk'], dh);
  return labeledExpand(secret, [KEM_SUITE, 'shared_secret'], [encapsulated, recipient], HASH_LENGTH);
}

const PSK_ID_HASH = labeledExtract(NOTHING, [SUITE, 'psk_id_hash'], NOTHING);

export interface EncryptionKey {
  readonly key: Buffer;
  /** Of the first message, and there is no second. */
  readonly nonce: Buffer;
}

export function encryptionKey(shared: Uint8Array, info: Uint8Array): EncryptionKey {
  const context = [MODE_BASE, PSK_ID_HASH, labeledExtract(NOTHING, [SUITE, 'info_hash'], info)];
  const secret = labeledExtract(shared, [SUITE, 'secret'], NOTHING);
  return {
    key: labeledExpand(secret, [SUITE, 'key'], context, HASH_LENGTH),
    nonce: labeledExpand(secret, [SUITE, 'base_nonce'], context, NONCE_LENGTH),
  };
}
