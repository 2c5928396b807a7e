/**
 * Base 32 by Douglas Crockford (crockford.com/base32.html): no I, L, O and U, so that what is copied from paper
 * by hand survives; those who write O for 0, or I or L for 1, are understood.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** What people type between the groups: spaces, hyphens and the dashes that word processors make of them. */
const SEPARATORS = /[\s\-\u2010-\u2015\u2212]/gu;

/** `-1` for a character that is not in the alphabet. */
export const crockfordValue = (character: string): number => ALPHABET.indexOf(character);

export const crockfordCharacter = (value: number): string => ALPHABET.charAt(value);

export const normaliseCrockford = (typed: string): string =>
  typed
    .replace(SEPARATORS, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** Five bits a character, first bit first; `bytes` must be a multiple of five bytes, so that no bit is left over. */
export function encodeCrockford(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new RangeError('Crockford text is made of whole groups of five bytes');
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => crockfordCharacter(Number.parseInt(five, 2))).join('');
}

export const inBlocks = (text: string, length: number): readonly string[] =>
  text.match(new RegExp(`.{1,${String(length)}}`, 'g')) ?? [];
