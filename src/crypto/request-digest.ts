import { Ballot } from './ballot.js';
import { canonicalJson } from './canonical-json.js';
import { hmacSha256 } from './hmac.js';
import { lengthPrefixed } from './length-prefixed.js';

/**
 * Tells a repeated submission from a changed one without opening the ballot. Keyed by the token itself, which is stored
 * nowhere: with a plain hash, whoever copies the database could try out answers until one fits.
 */
export const requestDigest = (token: Uint8Array, ballot: Ballot): Buffer =>
  hmacSha256(token, lengthPrefixed('tosturi request/1', canonicalJson(ballot)));

/** Of a withdrawal: no ballot has it, so that a ballot which comes again late does not undo it. */
export const withdrawalDigest = (token: Uint8Array): Buffer =>
  hmacSha256(token, lengthPrefixed('tosturi withdrawal/1'));
