import { makeWordsKey, openWords, sealWords } from './sealed-words.js';

const WORDS = ['abandon', 'ability', 'zoo'];
const key = makeWordsKey();
const sealed = sealWords(key, 'campaign/1', WORDS);

describe('sealed words', () => {
  it('are opened with their key at their place', () => {
    expect(openWords(key, 'campaign/1', sealed)).toEqual(WORDS);
  });

  it('show nothing of themselves, and look different each time', () => {
    for (const word of WORDS) expect(sealed.includes(word)).toBe(false);
    expect(sealWords(key, 'campaign/1', WORDS).equals(sealed)).toBe(false);
  });

  it('are not opened at another place, with another key, cut off, or with any bit changed', () => {
    expect(openWords(key, 'campaign/2', sealed)).toBeNull();
    expect(openWords(makeWordsKey(), 'campaign/1', sealed)).toBeNull();
    for (const length of [0, 12, 27, 28, sealed.length - 1])
      expect(openWords(key, 'campaign/1', sealed.subarray(0, length))).toBeNull();
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(openWords(key, 'campaign/1', changed)).toBeNull();
    }
  });
});
