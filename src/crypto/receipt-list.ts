import { randomBytes } from 'node:crypto';
import { receiptFor } from './receipt.js';

/** What a published list is a multiple of: its length tells no more than a class of ten. */
const STEP = 10;

/**
 * The receipts of a box, filled up with random ones that nobody can tell apart from them, in alphabetical order, which
 * is no order of arrival. 23 ballots make a list of 30; none makes one of 10, so that an empty box shows nothing either.
 */
export function receiptList(tokenHashes: readonly Uint8Array[]): readonly string[] {
  const length = Math.max(STEP, Math.ceil(tokenHashes.length / STEP) * STEP);
  const listed = new Set(tokenHashes.map(receiptFor));
  while (listed.size < length) listed.add(receiptFor(randomBytes(32)));
  return [...listed].toSorted();
}
