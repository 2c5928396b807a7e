const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** C0 and C1 controls but for the line feed, and the marks that reorder what follows (UAX 9: embeddings, overrides, isolates). */
const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Drops what could hide, reorder or break text on a page or in a PDF; what people write is otherwise left alone. */
const withoutUnsafeCharacters = (text: string): string =>
  text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSAFE, (character) => (character === '\n' ? character : ''));

/**
 * A text as it is kept. Unsafe characters go first, because taking one out can bring a letter and its accent together,
 * which composition (NFC) then joins; trimming comes last and leaves a composed text composed.
 */
export const plainText = (text: string): string => withoutUnsafeCharacters(text).normalize('NFC').trim();
