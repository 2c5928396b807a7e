import { SHARE_WORDS } from './custody-shares.js';

/** One word of the beginning, one of the middle and one of the end: [first, how many]. */
const THIRDS = [
  [1, 8],
  [9, 8],
  [17, SHARE_WORDS - 16],
] as const;

/**
 * The numbers, from 1, of the words that a custodian is asked for before the share is destroyed. They follow from the
 * share's commitment, so that they stay the same until then and nobody can choose the ones they remember.
 */
export const askedWords = (shareCommitment: string): readonly number[] => {
  const dice = Buffer.from(shareCommitment, 'hex');
  return THIRDS.map(([first, size], index) => first + ((dice[index] ?? 0) % size));
};
