import { createHmac } from 'node:crypto';
import { Ballot } from './ballot.js';
import { canonicalJson } from './canonical-json.js';
import { lengthPrefixed } from './length-prefixed.js';

/**
 * Tells a repeated submission from a changed one without opening the ballot. Keyed by the token itself, which is stored
 * nowhere: with a plain hash, whoever copies the database could try out answers until one fits.
 */
export const requestDigest = (token: Uint8Array, ballot: Ballot): Buffer =>
  createHmac('sha256', token)
    .update(lengthPrefixed('tosturi request/1', canonicalJson(ballot)))
    .digest();

/** Of a withdrawal: no ballot has it, so that a ballot which comes again late does not undo it. */
export const withdrawalDigest = (token: Uint8Array): Buffer =>
  createHmac('sha256', token).update(lengthPrefixed('tosturi withdrawal/1')).digest();
