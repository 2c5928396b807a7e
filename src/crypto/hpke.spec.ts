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
  plaintext: Buffer.from('Beauty is truth, truth beauty'),
};

describe('HPKE', () => {
  it('opens the published vector of this suite', async () => {
    const opened = await openWith(
      await readPrivateKey(VECTOR.privateKey),
      VECTOR,
      Buffer.concat([VECTOR.enc, VECTOR.ciphertext]),
    );
    expect(opened.equals(VECTOR.plaintext)).toBe(true);
  });

  it('seals to the public key of that vector so that its private key opens it', async () => {
    const sealed = await sealTo(await readPublicKey(VECTOR.publicKey), VECTOR, VECTOR.plaintext);
    const opened = await openWith(await readPrivateKey(VECTOR.privateKey), VECTOR, sealed);
    expect(opened.equals(VECTOR.plaintext)).toBe(true);
  });

  it('makes key pairs of 32 bytes each that belong together', async () => {
    const pair = await makeKeyPair();
    expect([pair.publicKey.length, pair.privateKey.length]).toEqual([32, 32]);
    const sealed = await sealTo(await readPublicKey(pair.publicKey), VECTOR, VECTOR.plaintext);
    await expect(openWith(await readPrivateKey(pair.privateKey), VECTOR, sealed)).resolves.toHaveLength(29);
  });

  it('does not open for another context, another key or one flipped bit', async () => {
    const key = await readPrivateKey(VECTOR.privateKey);
    const sealed = Buffer.concat([VECTOR.enc, VECTOR.ciphertext]);
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8(flipped.readUInt8(40) ^ 1, 40);
    const other = await readPrivateKey((await makeKeyPair()).privateKey);
    await expect(openWith(key, { ...VECTOR, aad: Buffer.from('Count-1') }, sealed)).rejects.toThrow();
    await expect(openWith(key, { ...VECTOR, info: Buffer.alloc(0) }, sealed)).rejects.toThrow();
    await expect(openWith(other, VECTOR, sealed)).rejects.toThrow();
    await expect(openWith(key, VECTOR, flipped)).rejects.toThrow();
    await expect(openWith(key, VECTOR, Buffer.alloc(3))).rejects.toThrow();
  });
});
