import { encodeCrockford, inBlocks } from './crockford.js';

/**
 * The first 80 bits of a seal, as four blocks that two people can read to each other; the whole seal is compared by
 * machine. The letter and the browser print the same blocks because both come from here.
 */
export const sealBlocks = (seal: Uint8Array): readonly string[] =>
  inBlocks(encodeCrockford(seal.subarray(0, 10)), 4);
