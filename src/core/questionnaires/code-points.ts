/** Length as people count it and as `maxLength` means it: an emoji of one code point is one. */
export const codePoints = (text: string): number => Array.from(text).length;
