import { encodeCrockford, inBlocks } from './crockford.js';
import { sha256 } from './digest.js';
import { lengthPrefixed } from './length-prefixed.js';

/**
 * Derived from the token's hash and not from the answers: it proves that a ballot lies in the box, and says nothing
 * about what is in it. The box can therefore list the receipts at opening without having kept one.
 */
export const receiptFor = (hashOfToken: Uint8Array): string => {
  const digest = sha256(lengthPrefixed('tosturi receipt/1', hashOfToken));
  return inBlocks(encodeCrockford(digest.subarray(0, 10)), 4).join('-');
};

const RECEIPT = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

export const isReceipt = (text: string): boolean => RECEIPT.test(text);
