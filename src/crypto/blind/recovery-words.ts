import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Which word is not in the list: people correct one word, not twelve. */
export interface UnknownWord {
  /** From 1, as people count. */
  readonly position: number;
  readonly word: string;
}

export type WordProblem =
  | { readonly kind: 'wrong-count'; readonly expected: number; readonly count: number }
  | { readonly kind: 'unknown-words'; readonly unknown: readonly UnknownWord[] }
  | { readonly kind: 'checksum' };

export type ReadWords = { readonly kind: 'read'; readonly bytes: Uint8Array } | WordProblem;

/** BIP-39, English list: 12 words for 16 bytes, 24 words for 32 bytes; 4 and 8 bits of them are a checksum. */
export const wordsOf = (bytes: Uint8Array): readonly string[] =>
  entropyToMnemonic(bytes, wordlist).split(' ');

/** The word of the list with this number, and back; 2,048 words are 11 bits each. */
export const wordNumbered = (index: number): string | undefined => wordlist[index];
export const numberOfWord = (word: string): number => wordlist.indexOf(word);

/** Words as people type or paste them: in capitals, numbered, with commas, on several lines. */
export const wordsIn = (typed: string): readonly string[] =>
  typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\d.,;:)]+/u)
    .filter((word) => word !== '');

export function findWordProblem(words: readonly string[], expected: number): WordProblem | null {
  if (words.length !== expected) return { kind: 'wrong-count', expected, count: words.length };
  const unknown = words
    .map((word, index) => ({ position: index + 1, word }))
    .filter(({ word }) => numberOfWord(word) < 0);
  return unknown.length > 0 ? { kind: 'unknown-words', unknown } : null;
}

/** `null`: each word is in the list, and together they are not what was written down. */
export function bytesOfWords(words: readonly string[]): Uint8Array | null {
  try {
    return mnemonicToEntropy(words.join(' '), wordlist);
  } catch {
    return null;
  }
}

export function readWords(typed: string, expected: 12 | 24): ReadWords {
  const words = wordsIn(typed);
  const problem = findWordProblem(words, expected);
  if (problem) return problem;
  const bytes = bytesOfWords(words);
  return bytes ? { kind: 'read', bytes } : { kind: 'checksum' };
}
