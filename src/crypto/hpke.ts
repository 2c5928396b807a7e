import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/** HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The encapsulated key stands before the ciphertext. */
const ENCAPSULATED_LENGTH = suite.kem.encSize;
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

type PublicKey = Awaited<ReturnType<typeof suite.kem.deserializePublicKey>>;
type PrivateKey = Awaited<ReturnType<typeof suite.kem.deserializePrivateKey>>;

export const readPublicKey = (bytes: Uint8Array): Promise<PublicKey> => suite.kem.deserializePublicKey(bytes);
export const readPrivateKey = (bytes: Uint8Array): Promise<PrivateKey> =>
  suite.kem.deserializePrivateKey(bytes);

export async function makeKeyPair(): Promise<KeyPair> {
  const pair = await suite.kem.generateKeyPair();
  const [publicKey, privateKey] = await Promise.all([
    suite.kem.serializePublicKey(pair.publicKey),
    suite.kem.serializePrivateKey(pair.privateKey),
  ]);
  return { publicKey: Buffer.from(publicKey), privateKey: Buffer.from(privateKey) };
}

export async function sealTo(
  to: PublicKey,
  { info, aad }: HpkeContext,
  plaintext: Uint8Array,
): Promise<Buffer> {
  const { enc, ct } = await suite.seal({ recipientPublicKey: to, info }, plaintext, aad);
  return Buffer.concat([new Uint8Array(enc), new Uint8Array(ct)]);
}

/** Rejects when the key, the context or a single bit of the message is another one. */
export async function openWith(
  key: PrivateKey,
  { info, aad }: HpkeContext,
  sealed: Uint8Array,
): Promise<Buffer> {
  const enc = sealed.subarray(0, ENCAPSULATED_LENGTH);
  const ct = sealed.subarray(ENCAPSULATED_LENGTH);
  return Buffer.from(await suite.open({ recipientKey: key, enc, info }, ct, aad));
}
