/** The one question that is put to fontkit, which comes without type definitions. */
declare module 'fontkit' {
  export function openSync(file: string): { hasGlyphForCodePoint(codePoint: number): boolean };
}
