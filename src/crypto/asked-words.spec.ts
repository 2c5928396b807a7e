import * as fc from 'fast-check';
import { askedWords } from './asked-words.js';

describe('the words that a custodian is asked for', () => {
  it('are one of each third of the sheet, whatever the share is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        const [first = 0, second = 0, third = 0, ...more] = askedWords(Buffer.from(hash).toString('hex'));
        expect([first >= 1 && first <= 8, second >= 9 && second <= 16]).toEqual([true, true]);
        expect([third >= 17 && third <= 25, more]).toEqual([true, []]);
      }),
    );
  });

  it('can be any word of the sheet', () => {
    const asked = (byte: number) => askedWords(byte.toString(16).padStart(2, '0').repeat(32));
    const numbers = new Set(Array.from({ length: 256 }, (_, byte) => asked(byte)).flat());
    expect(numbers.size).toBe(25);
  });
});
