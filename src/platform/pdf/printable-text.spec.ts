import fc from 'fast-check';
import { printable } from './printable-text.js';

describe('printable text', () => {
  it('keeps Welsh as it is, also where the accents were typed apart', () => {
    expect(printable('Ŵyna, tŷ, ẁ ẃ ẅ ỳ – “â”')).toEqual({
      text: 'Ŵyna, tŷ, ẁ ẃ ẅ ỳ – “â”',
      replaced: false,
    });
    expect(printable('w\u0302yna').text).toBe('ŵyna');
  });

  it('puts one sign for an emoji or a run of letters that the typeface does not have', () => {
    expect(printable('Diolch 👩🏽‍⚕️😀!')).toEqual({ text: 'Diolch □!', replaced: true });
    expect(printable('שלום עולם, hello')).toEqual({ text: '□, hello', replaced: true });
  });

  it('lets nobody turn the text around or hide something in it', () => {
    expect(printable('a\u202Eb\u0000c\u200Bd').text).toBe('abcd');
  });

  it('has a letter of its own in the typeface for all that it passes over quickly', () => {
    const quick = 'Aa Zz 09 ~!@ £ À Ö Ø ö ø ÿ Ŵ ŵ Ŷ ŷ – ‘ ’ “ ” • …';
    expect(printable(quick)).toEqual({ text: quick, replaced: false });
    expect(printable(`${quick}\u200B`)).toEqual({ text: quick, replaced: false });
  });

  it('takes any text, and never gives back what cannot be printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text).text;
        expect(printable(once).text).toBe(once);
      }),
    );
  });
});
