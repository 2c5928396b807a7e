import { ristretto255 } from '@noble/curves/ed25519.js';
import { BlindTokenBinding } from './token-binding.js';
import { evaluateBlinded, makeBlindTokenKeys } from './token-issue.js';

const keys = makeBlindTokenKeys();
const binding: BlindTokenBinding = { seal: new Uint8Array(32).fill(1), subjectRef: 'a', group: 'peer' };
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const generator = ristretto255.Point.BASE.toBytes();

describe('issuing a token', () => {
  it('makes keys of 32 bytes, the public one being the secret one times the generator', () => {
    const secret = ristretto255.Point.Fn.fromBytes(keys.secretKey);
    expect(keys.publicKey).toEqual(ristretto255.Point.BASE.multiply(secret).toBytes());
    expect(makeBlindTokenKeys().secretKey).not.toEqual(keys.secretKey);
  });

  it('gives one element of 32 bytes for one blinded element, with a fresh proof of 64', async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(() => evaluateBlinded(keys.secretKey, binding, generator)),
    );
    expect([one?.evaluated.length, one?.proof.length]).toEqual([32, 64]);
    expect(one?.evaluated).toEqual(other?.evaluated);
    expect(one?.proof).not.toEqual(other?.proof);
  });

  it('reads an element from a Buffer of the database as from any bytes', async () => {
    const [one, other] = [Buffer.from(generator), generator].map((bytes) =>
      evaluateBlinded(keys.secretKey, binding, bytes),
    );
    expect((await one)?.evaluated).toEqual((await other)?.evaluated);
  });

  it.each([
    ['the identity', '00'.repeat(32)],
    // RFC 9496, A.3
    ['a field element that is not reduced', `00${'ff'.repeat(31)}`],
    ['a field element that is not reduced', `f3${'ff'.repeat(30)}7f`],
    ['the prime itself', `ed${'ff'.repeat(30)}7f`],
    ['a negative field element', `01${'00'.repeat(31)}`],
    ['a negative field element', `ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20`],
    ['a non-square', '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371'],
    ['a negative product of coordinates', '3eb858e78f5a7254d8c9731174a94f76755fd3941c0ac93735c07ba14579630e'],
    ['s = −1', `ec${'ff'.repeat(30)}7f`],
    ['nothing', ''],
    ['an element cut short', Buffer.from(generator.subarray(1)).toString('hex')],
    ['an element with a byte more', `${Buffer.from(generator).toString('hex')}00`],
  ])('refuses %s: %s', async (_, blinded) => {
    expect(await evaluateBlinded(keys.secretKey, binding, bytes(blinded))).toBeNull();
  });

  it.each([
    ['not reduced', new Uint8Array(32).fill(255)],
    ['of 31 bytes', keys.secretKey.subarray(1)],
    ['zero', new Uint8Array(32)],
  ])('calls a key that is %s a defect of ours and not a refusal', async (_, broken) => {
    await expect(evaluateBlinded(broken, binding, generator)).rejects.toThrow(RangeError);
  });
});
