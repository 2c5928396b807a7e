import * as fc from 'fast-check';
import { ANSWER_KEY_WORDS } from './answer-key.js';
import { readWords, wordsOf } from './recovery-words.js';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const LEGAL = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

describe('recovery words', () => {
  // Test vectors of BIP-39 (github.com/trezor/python-mnemonic, vectors.json).
  it.each([
    ['00'.repeat(16), `${'abandon '.repeat(11)}about`],
    ['7f'.repeat(16), LEGAL],
    ['ff'.repeat(16), `${'zoo '.repeat(11)}wrong`],
    [
      '9e885d952ad362caeb4efe34a8e91bd2',
      'ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic',
    ],
    ['ff'.repeat(32), `${'zoo '.repeat(23)}vote`],
  ])('of %s are the words of BIP-39', (hex, words) => {
    expect(wordsOf(bytes(hex)).join(' ')).toBe(words);
    expect(readWords(words, hex.length === 32 ? 12 : 24)).toEqual({ kind: 'read', bytes: bytes(hex) });
  });

  it('lead back to the bytes they were made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (key) => {
        expect(readWords(wordsOf(key).join(' '), ANSWER_KEY_WORDS)).toEqual({ kind: 'read', bytes: key });
      }),
    );
  });

  it('are read as people type them', () => {
    const typed =
      '1. Legal 2. WINNER,\n3) thank year;wave sausage\tworth\u00a0useful  legal winner thank yellow. ';
    expect(readWords(typed, 12)).toEqual(readWords(LEGAL, 12));
  });

  it('are counted', () => {
    expect(readWords('legal winner', 12)).toEqual({ kind: 'wrong-count', expected: 12, count: 2 });
    expect(readWords('', 12)).toEqual({ kind: 'wrong-count', expected: 12, count: 0 });
    expect(readWords(LEGAL, 24)).toEqual({ kind: 'wrong-count', expected: 24, count: 12 });
  });

  it('that are not in the list are named with their places', () => {
    const typed = LEGAL.replace('winner', 'winnner').replace('yellow', 'melyn');
    expect(readWords(typed, 12)).toEqual({
      kind: 'unknown-words',
      unknown: [
        { position: 2, word: 'winnner' },
        { position: 12, word: 'melyn' },
      ],
    });
  });

  it('in another order, or with another word of the list, fail their checksum', () => {
    expect(readWords(LEGAL.replace('legal winner', 'winner legal'), 12)).toEqual({ kind: 'checksum' });
    expect(readWords(LEGAL.replace('sausage', 'zoo'), 12)).toEqual({ kind: 'checksum' });
  });
});
