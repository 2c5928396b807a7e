import * as fc from 'fast-check';
import { codePoints } from './code-points.js';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  it.each([
    ['keeps words, accents and line breaks', 'Mae’r tŷ\nyn wag', 'Mae’r tŷ\nyn wag'],
    ['trims', ' \n well done \t', 'well done'],
    ['turns every line end into a line feed', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['turns a tab into a space', 'a\tb', 'a b'],
    ['drops control characters', 'a\u0000b\u0007c\u009bd\u007f', 'abcd'],
    ['drops marks that reorder text', 'a\u202eb\u202cc\u2066d\u2069', 'abcd'],
    ['composes letters with their accents', 'y\u0302', 'ŷ'],
    ['composes what only a removed mark kept apart', 'y\u202e\u0302', 'ŷ'],
    ['replaces half a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['keeps the joiners inside emoji', '👩\u200d⚕️', '👩\u200d⚕️'],
    ['leaves nothing of white space', ' \u00a0\u2003\n', ''],
  ])('%s', (_rule, typed, kept) => {
    expect(plainText(typed)).toBe(kept);
  });

  it('leaves what it made as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = plainText(typed);
        expect(plainText(once)).toBe(once);
      }),
    );
  });
});

describe('codePoints', () => {
  it('counts an emoji of one code point as one', () => {
    expect(codePoints('💚a')).toBe(2);
  });
});
