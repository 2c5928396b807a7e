import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { ClosingStatement } from '../core/campaigns/closing-statement.js';
import { canonicalJson } from './canonical-json.js';

/** A key of its own: the token's scalar is used for tokens and for nothing else. */
const closingKey = (tokenKey: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', tokenKey, '', 'tosturi closing/1', 32));

/**
 * Made with a key from the campaign's token key, which only app and box ever had: a row put into the register by
 * somebody without it does not open a box.
 */
export const signClosing = (tokenKey: Uint8Array, statement: ClosingStatement): string =>
  createHmac('sha256', closingKey(tokenKey)).update(canonicalJson(statement)).digest('hex');

export function verifyClosing(tokenKey: Uint8Array, statement: ClosingStatement, signature: string): boolean {
  const expected = Buffer.from(signClosing(tokenKey, statement), 'hex');
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
