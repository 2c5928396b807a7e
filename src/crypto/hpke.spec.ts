import { decapsulate } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import * as fc from 'fast-check';
import { encryptionKey } from './hpke-schedule.js';
import { makeKeyPair, openWith, readPrivateKey, readPublicKey, sealTo } from './hpke.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** The test vectors published with RFC 9180: mode base, KEM 32, KDF 1, AEAD 2, first encryption. */
const VECTOR = {
  privateKey: hex('497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d'),
  publicKey: hex('430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c'),
  enc: hex('6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256'),
  info: Buffer.from('Ode on a Grecian Urn'),
  aad: Buffer.from('Count-0'),
  ciphertext: hex(
    'e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a',
  ),
  sharedSecret: '3101c54c3a4f87439eaac080699ed9bbcc726ffe44e860c0424ccb7e3e2ead7b',
  key: 'f50b0609186798729ed0564b36ef2ef8044f1f9d05636874d1f46c819c7a669f',
  nonce: '151d9929e2449747889bc923',
  plaintext: Buffer.from('Beauty is truth, truth beauty'),
};

const own = readPrivateKey(VECTOR.privateKey);
const library = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

describe('HPKE', () => {
  it('opens the published vector of this suite', () => {
    const sealed = Buffer.concat([VECTOR.enc, VECTOR.ciphertext]);
    expect(openWith(readPrivateKey(VECTOR.privateKey), VECTOR, sealed).equals(VECTOR.plaintext)).toBe(true);
  });

  it('derives shared secret, key and nonce of that vector', () => {
    const shared = decapsulate(own, VECTOR.enc);
    expect(shared.toString('hex')).toBe(VECTOR.sharedSecret);
    const { key, nonce } = encryptionKey(shared, VECTOR.info);
    expect([key.toString('hex'), nonce.toString('hex')]).toEqual([VECTOR.key, VECTOR.nonce]);
  });

  it('seals what the library opens, and opens what the library seals, whatever it is', async () => {
    const bytes = () => fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes(), bytes(), bytes(), async (info, aad, plaintext) => {
        const pair = makeKeyPair();
        const recipientKey = await library.kem.deserializePrivateKey(pair.privateKey);
        const sealed = sealTo(readPublicKey(pair.publicKey), { info, aad }, plaintext);
        const [enc, ct] = [sealed.subarray(0, 32), sealed.subarray(32)];
        expect(Buffer.from(await library.open({ recipientKey, enc, info }, ct, aad))).toEqual(
          Buffer.from(plaintext),
        );
        const recipientPublicKey = await library.kem.deserializePublicKey(pair.publicKey);
        const theirs = await library.seal({ recipientPublicKey, info }, plaintext, aad);
        const message = Buffer.concat([new Uint8Array(theirs.enc), new Uint8Array(theirs.ct)]);
        expect(openWith(readPrivateKey(pair.privateKey), { info, aad }, message)).toEqual(
          Buffer.from(plaintext),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('makes key pairs of 32 bytes each that belong together', () => {
    const pair = makeKeyPair();
    expect([pair.publicKey.length, pair.privateKey.length]).toEqual([32, 32]);
    const sealed = sealTo(readPublicKey(pair.publicKey), VECTOR, VECTOR.plaintext);
    expect(openWith(readPrivateKey(pair.privateKey), VECTOR, sealed)).toHaveLength(29);
  });

  const sealed = Buffer.concat([VECTOR.enc, VECTOR.ciphertext]);

  it.each<[string, () => Buffer]>([
    ['another context', () => openWith(own, { ...VECTOR, aad: Buffer.from('Count-1') }, sealed)],
    ['another info', () => openWith(own, { ...VECTOR, info: Buffer.alloc(0) }, sealed)],
    ['another key', () => openWith(readPrivateKey(makeKeyPair().privateKey), VECTOR, sealed)],
    ['a byte less', () => openWith(own, VECTOR, sealed.subarray(0, -1))],
    ['three bytes', () => openWith(own, VECTOR, Buffer.alloc(3))],
    // RFC 7748, 6.1: the result would be all zeros whatever the private key is.
    [
      'a point of small order',
      () => openWith(own, VECTOR, Buffer.concat([Buffer.alloc(32), VECTOR.ciphertext])),
    ],
  ])('does not open for %s', (_, open) => {
    expect(open).toThrow();
  });

  it('does not open when any one bit is another one', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      // X25519 ignores the highest bit of a point (RFC 7748, 5); the bytes of the point are part of what is derived.
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openWith(own, VECTOR, flipped)).toThrow();
    }
  });

  it.each([0, 31, 33])('takes no key of %i bytes', (length) => {
    expect(() => readPublicKey(Buffer.alloc(length))).toThrow(RangeError);
    expect(() => readPrivateKey(Buffer.alloc(length))).toThrow(RangeError);
  });
});
