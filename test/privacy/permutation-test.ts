import { shuffled } from '../../src/crypto/shuffle.js';

const PERMUTATIONS = 2000;

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.abs(medianOf(one) - medianOf(other));

/**
 * How often two medians lie this far apart when it is dice that say which time belongs to which list (a permutation test,
 * so nothing is assumed about how times are spread). A small `p` says that the lists really differ.
 */
export function looksLikeNoise(
  one: readonly number[],
  other: readonly number[],
): { readonly difference: number; readonly p: number } {
  const difference = apart(one, other);
  const all = [...one, ...other];
  let asFar = 0;
  for (let turn = 0; turn < PERMUTATIONS; turn += 1) {
    const dealt = shuffled(all);
    if (apart(dealt.slice(0, one.length), dealt.slice(one.length)) >= difference) asFar += 1;
  }
  return { difference, p: (asFar + 1) / (PERMUTATIONS + 1) };
}
