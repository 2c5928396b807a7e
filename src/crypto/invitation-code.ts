import { randomBytes } from 'node:crypto';
import { checkCharacter } from './check-character.js';
import { crockfordValue, encodeCrockford, inBlocks, normaliseCrockford } from './crockford.js';
import { sha256 } from './digest.js';

/** 120 random bits are 24 characters; the 25th is the check character. Nobody guesses one of 2¹²⁰. */
const RANDOM_BYTES = 15;
const CODE_LENGTH = 25;

/** A code in its one canonical form: 25 upper-case characters without separators. */
export type InvitationCode = string & { readonly form: 'invitation-code' };

/**
 * `mistyped` is said before any database is asked: it tells nothing about which codes exist, and saves a person from
 * reading "unknown" about a slip of the finger.
 */
export type ParsedCode =
  { readonly kind: 'well-formed'; readonly code: InvitationCode } | { readonly kind: 'mistyped' };

export function makeInvitationCode(): InvitationCode {
  const payload = encodeCrockford(randomBytes(RANDOM_BYTES));
  return (payload + checkCharacter(payload)) as InvitationCode;
}

/** In a link the seal follows after a full stop, for the browser alone; a link that was copied brings it along. */
export function parseInvitationCode(typed: string): ParsedCode {
  const text = normaliseCrockford(typed.split('.', 1).join());
  return isWellFormed(text) ? { kind: 'well-formed', code: text } : { kind: 'mistyped' };
}

function isWellFormed(text: string): text is InvitationCode {
  return (
    text.length === CODE_LENGTH &&
    Array.from(text).every((character) => crockfordValue(character) >= 0) &&
    checkCharacter(text.slice(0, -1)) === text.at(-1)
  );
}

export const formatInvitationCode = (code: InvitationCode): string => inBlocks(code, 5).join('-');

/** What the register keeps. 120 random bits need neither salt nor a slow hash. */
export const hashInvitationCode = (code: InvitationCode): Buffer => sha256(code);
