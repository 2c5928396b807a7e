import { checkCharacter } from './check-character.js';
import { crockfordValue, normaliseCrockford } from './crockford.js';

const CODE_LENGTH = 25;

/** A code in its one canonical form: 25 upper-case characters without separators. */
export type InvitationCode = string & { readonly form: 'invitation-code' };

/**
 * `mistyped` is said before any database is asked, and in a browser with our script before anything is sent: it tells
 * nothing about which codes exist, and saves a person from reading "unknown" about a slip of the finger.
 */
export type ParsedCode =
  { readonly kind: 'well-formed'; readonly code: InvitationCode } | { readonly kind: 'mistyped' };

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
