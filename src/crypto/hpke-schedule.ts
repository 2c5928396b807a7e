import { hmacSha256 } from './hmac.js';

/*
 * The derivations of HPKE from the KEM's shared secret on (RFC 9180, 4 and 5.1): HKDF-SHA256, each step with a label.
 * Nothing derived here is longer than one hash, so `Expand` is one HMAC (RFC 5869, 2.3).
 */

const twoBytes = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const VERSION = Buffer.from('HPKE-v1');
/** KEM 0x0020, KDF 0x0001, AEAD 0x0002. */
const SUITE = Buffer.concat([Buffer.from('HPKE'), twoBytes(0x20), twoBytes(0x01), twoBytes(0x02)]);
const NOTHING = Buffer.alloc(0);
const MODE_BASE = Buffer.of(0);
const HASH_LENGTH = 32;
const NONCE_LENGTH = 12;

const labeledExtract = (salt: Uint8Array, label: string, input: Uint8Array): Buffer =>
  hmacSha256(salt, Buffer.concat([VERSION, SUITE, Buffer.from(label), input]));

const labeledExpand = (secret: Uint8Array, label: string, info: Uint8Array, length: number): Buffer => {
  const message = [twoBytes(length), VERSION, SUITE, Buffer.from(label), info, Buffer.of(1)];
  return hmacSha256(secret, Buffer.concat(message)).subarray(0, length);
};

const PSK_ID_HASH = labeledExtract(NOTHING, 'psk_id_hash', NOTHING);

export interface EncryptionKey {
  readonly key: Buffer;
  /** Of the first message, and there is no second. */
  readonly nonce: Buffer;
}

export function encryptionKey(shared: Uint8Array, info: Uint8Array): EncryptionKey {
  const context = Buffer.concat([MODE_BASE, PSK_ID_HASH, labeledExtract(NOTHING, 'info_hash', info)]);
  const secret = labeledExtract(shared, 'secret', NOTHING);
  return {
    key: labeledExpand(secret, 'key', context, HASH_LENGTH),
    nonce: labeledExpand(secret, 'base_nonce', context, NONCE_LENGTH),
  };
}
