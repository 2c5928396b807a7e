import * as fc from 'fast-check';
import { wordsIn } from './blind/recovery-words.js';
import { combineShares, CustodyCommitment, CustodyShare, readShare, splitKey } from './custody-shares.js';
import { makeKeyPair } from './hpke.js';

const key = Buffer.from(Array.from({ length: 32 }, (_, i) => 255 - i));

const read = (words: readonly string[], commitment: CustodyCommitment): CustodyShare => {
  const result = readShare(words.join(' '), commitment);
  if (result.kind !== 'read') throw new Error(result.kind);
  return result.share;
};

describe('custody of a box key', () => {
  it('restores the key from any two of three shares, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (secret) => {
        const { shares, commitment } = await splitKey(secret);
        const [a, b, c] = shares.map((words) => read(words, commitment));
        for (const pair of [
          [a!, b!],
          [b!, a!],
          [a!, c!],
          [c!, b!],
        ] as const)
          expect((await combineShares(pair, commitment))?.equals(secret)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('splits a key as the box makes it', async () => {
    const { privateKey } = makeKeyPair();
    const { shares, commitment } = await splitKey(privateKey);
    const pair = [read(shares[2]!, commitment), read(shares[0]!, commitment)] as const;
    expect(pair.map((share) => share.number)).toEqual([3, 1]);
    expect((await combineShares(pair, commitment))?.equals(privateKey)).toBe(true);
  });

  it('gives each custodian 25 words, and other ones each time', async () => {
    const [one, other] = await Promise.all([splitKey(key), splitKey(key)]);
    expect(one.shares.map((words) => words.length)).toEqual([25, 25, 25]);
    expect(one.shares).not.toEqual(other.shares);
  });

  it('keeps neither key nor shares in the commitment', async () => {
    const { shares, commitment } = await splitKey(key);
    const kept = JSON.stringify(commitment);
    expect(kept).not.toContain(key.toString('hex'));
    for (const words of shares)
      expect(kept).not.toContain(Buffer.from(read(words, commitment).bytes).toString('hex'));
  });

  it('refuses one share used twice', async () => {
    const { shares, commitment } = await splitKey(key);
    const share = read(shares[0]!, commitment);
    expect(await combineShares([share, share], commitment)).toBeNull();
  });

  it('refuses the share of another key, when read and when combined', async () => {
    const [one, other] = await Promise.all([splitKey(key), splitKey(key)]);
    expect(readShare(other.shares[0]!.join(' '), one.commitment)).toEqual({ kind: 'another-key' });
    const mixed = [read(one.shares[0]!, one.commitment), read(other.shares[1]!, other.commitment)] as const;
    expect(await combineShares(mixed, one.commitment)).toBeNull();
  });

  it('refuses a share that is not what was split, even where its words fit together', async () => {
    const { shares, commitment } = await splitKey(key);
    const [one, other] = [read(shares[0]!, commitment), read(shares[1]!, commitment)];
    const forged = { ...other, bytes: other.bytes.map((byte, i) => (i === 3 ? byte ^ 1 : byte)) };
    expect(await combineShares([one, forged], commitment)).toBeNull();
  });

  it('finds any two words exchanged, the last one wrong, and every wrong count', async () => {
    const { shares, commitment } = await splitKey(key);
    const words = shares[0]!;
    const last = words[24]!;
    const wrongLast = ['abandon', 'zoo', 'legal'].filter((word) => word !== last);
    for (const word of wrongLast) {
      const { kind } = readShare([...words.slice(0, 24), word].join(' '), commitment);
      expect(['checksum', 'another-key']).toContain(kind);
    }
    for (let i = 0; i < 23; i += 1) {
      if (words[i] === words[i + 1]) continue;
      const exchanged = words.with(i, words[i + 1]!).with(i + 1, words[i]!);
      expect(readShare(exchanged.join(' '), commitment).kind).not.toBe('read');
    }
    expect(readShare(words.slice(0, 24).join(' '), commitment)).toEqual({
      kind: 'wrong-count',
      expected: 25,
      count: 24,
    });
    expect(readShare(wordsIn(`${words.slice(0, 24).join(' ')} compassiwn`).join(' '), commitment)).toEqual({
      kind: 'unknown-words',
      unknown: [{ position: 25, word: 'compassiwn' }],
    });
  });

  it('splits nothing but a key', async () => {
    await expect(splitKey(new Uint8Array(31))).rejects.toThrow(RangeError);
  });
});
