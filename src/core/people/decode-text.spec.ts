import fc from 'fast-check';
import { decodeText } from './decode-text.js';

const TEXT = 'enw,uned\nSiân Gwŷr,Ward 7\n';

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT, 'utf8'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf8'), 'utf-8'],
    ['UTF-16 little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16'],
    ['UTF-16 big end first', bigEndian(`\ufeff${TEXT}`), 'utf-16'],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), 'utf-16'],
    ['UTF-16 big end first without a mark', bigEndian(TEXT), 'utf-16'],
  ])('reads %s and drops the mark', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('reads what is no UTF-8 as Windows-1252: 0xE2 is â and 0x92 an apostrophe', () => {
    const bytes = Uint8Array.from([0x53, 0x69, 0xe2, 0x6e, 0x92, 0x73]);
    expect(decodeText(bytes)).toEqual({ text: 'Siân’s', encoding: 'windows-1252' });
  });

  it('reads an empty file as an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('gives back every text that was saved as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const saved = text.replaceAll('\0', '').replace(/^\ufeff/, '');
        expect(decodeText(Buffer.from(saved, 'utf8')).text).toBe(saved);
      }),
    );
  });

  it('gives back mostly ASCII text that was saved as UTF-16 with its mark', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ text, encoding: 'utf-16' });
      }),
    );
  });
});
