import { randomBytes } from 'node:crypto';
import { checkCharacter } from './check-character.js';
import type { InvitationCode } from './code-form.js';
import { encodeCrockford, inBlocks } from './crockford.js';
import { sha256 } from './digest.js';

/** 120 random bits are 24 characters; the 25th is the check character. Nobody guesses one of 2¹²⁰. */
const RANDOM_BYTES = 15;

export function makeInvitationCode(): InvitationCode {
  const payload = encodeCrockford(randomBytes(RANDOM_BYTES));
  return (payload + checkCharacter(payload)) as InvitationCode;
}

export const formatInvitationCode = (code: InvitationCode): string => inBlocks(code, 5).join('-');

/** What the register keeps. 120 random bits need neither salt nor a slow hash. */
export const hashInvitationCode = (code: InvitationCode): Buffer => sha256(code);
