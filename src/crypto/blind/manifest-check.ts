import { equalBytes } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.js';
import { normaliseCrockford } from '../crockford.js';
import { sealBlocks } from '../seal-blocks.js';
import { Bytes } from './join-prefixed.js';

/** What the browser computes itself from the manifest it was given; it takes nobody's word for a seal. */
export const computeSeal = (manifest: unknown): Bytes => sha256(utf8ToBytes(canonicalJson(manifest)));

/** The whole seal, compared by machine. */
export const fitsSeal = (manifest: unknown, seal: Uint8Array): boolean => {
  const computed = sealOrNull(manifest);
  return computed !== null && equalBytes(computed, seal);
};

/** The four blocks of an invitation, as printed or as typed by hand. */
export const fitsPrintedBlocks = (manifest: unknown, printed: string): boolean => {
  const computed = sealOrNull(manifest);
  return computed !== null && sealBlocks(computed).join('') === normaliseCrockford(printed);
};

/** A manifest that has no canonical form has no seal, and fits none. */
function sealOrNull(manifest: unknown): Bytes | null {
  try {
    return computeSeal(manifest);
  } catch {
    return null;
  }
}
