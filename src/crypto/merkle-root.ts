import { sha256 } from './digest.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * Merkle tree hash of RFC 6962, section 2.1. Leaves and nodes are hashed under different prefixes, so that no inner node
 * can be passed off as a leaf. The root of one empty leaf is 6e340b9c…afa01d.
 */
export function merkleRoot(leaves: readonly (Uint8Array | string)[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return sha256(LEAF, first);
  const split = largestPowerOfTwoBelow(leaves.length);
  return sha256(NODE, merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

const largestPowerOfTwoBelow = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));
