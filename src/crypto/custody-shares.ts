import { timingSafeEqual } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { CUSTODIANS, CUSTODIANS_NEEDED } from '../core/campaigns/custodians.js';
import {
  bytesOfWords,
  findWordProblem,
  numberOfWord,
  wordNumbered,
  WordProblem,
  wordsIn,
  wordsOf,
} from './blind/recovery-words.js';
import { sha256 } from './digest.js';

const KEY_LENGTH = 32;
/** BIP-39 words of the share's 32 bytes, and one more that says which point of the polynomial they belong to. */
export const SHARE_WORDS = 25;

/** One custodian's share as the library makes it: 32 bytes, then the point's coordinate. */
export interface CustodyShare {
  /** 1, 2 or 3, as the custodians were told. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Kept beside the public key: tells a right share and a right key from wrong ones, and neither from its hash. */
export interface CustodyCommitment {
  readonly key: string;
  readonly shares: readonly string[];
}

/** The ceremony: the box's private key is split by Shamir's scheme, and any two of three custodians restore it. */
export interface SplitKey {
  /** The words for each custodian, to be shown once and never stored. */
  readonly shares: readonly (readonly string[])[];
  readonly commitment: CustodyCommitment;
}

export type ReadShare =
  { readonly kind: 'read'; readonly share: CustodyShare } | { readonly kind: 'another-key' } | WordProblem;

const commit = (part: 'key' | 'share', bytes: Uint8Array): string =>
  sha256(`tosturi custody ${part}/1`, bytes).toString('hex');

export async function splitKey(privateKey: Uint8Array): Promise<SplitKey> {
  if (privateKey.length !== KEY_LENGTH) throw new RangeError('the private key of a box has 32 bytes');
  // The library takes a plain Uint8Array only, and a Buffer is none.
  const shares = await split(Uint8Array.from(privateKey), CUSTODIANS, CUSTODIANS_NEEDED);
  return {
    shares: shares.map(shareWords),
    commitment: {
      key: commit('key', privateKey),
      shares: shares.map((share) => commit('share', share)),
    },
  };
}

const shareWords = (share: Uint8Array): readonly string[] => [
  ...wordsOf(share.subarray(0, KEY_LENGTH)),
  lastWord(share),
];

/** 8 bits of coordinate and 3 bits of SHA-256 over the whole share, beside the 8 bits of BIP-39's own checksum. */
function lastWord(share: Uint8Array): string {
  const coordinate = share[KEY_LENGTH] ?? 0;
  const check = commitByte(share) >> 5;
  return wordNumbered((coordinate << 3) | check) ?? '';
}

const commitByte = (share: Uint8Array): number => sha256('tosturi custody check/1', share).readUInt8(0);

export function readShare(typed: string, commitment: CustodyCommitment): ReadShare {
  const words = wordsIn(typed);
  const problem = findWordProblem(words, SHARE_WORDS);
  if (problem) return problem;
  const bytes = shareOfWords(words);
  if (bytes === null) return { kind: 'checksum' };
  const index = commitment.shares.indexOf(commit('share', bytes));
  return index < 0 ? { kind: 'another-key' } : { kind: 'read', share: { number: index + 1, bytes } };
}

function shareOfWords(words: readonly string[]): Uint8Array | null {
  const last = words[SHARE_WORDS - 1] ?? '';
  const bytes = bytesOfWords(words.slice(0, SHARE_WORDS - 1));
  if (bytes === null) return null;
  const share = Uint8Array.of(...bytes, numberOfWord(last) >> 3);
  return lastWord(share) === last ? share : null;
}

/** `null`: these two do not make the key that was split, for instance because they are one share twice. */
export async function combineShares(
  [one, other]: readonly [CustodyShare, CustodyShare],
  commitment: CustodyCommitment,
): Promise<Buffer | null> {
  if (one.bytes.at(-1) === other.bytes.at(-1)) return null;
  const key = Buffer.from(await combine([one.bytes, other.bytes]));
  const fits = timingSafeEqual(Buffer.from(commit('key', key)), Buffer.from(commitment.key));
  return fits ? key : null;
}
