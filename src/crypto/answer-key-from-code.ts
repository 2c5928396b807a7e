import { hkdfSync } from 'node:crypto';
import { ANSWER_KEY_LENGTH } from './blind/answer-key.js';
import { InvitationCode } from './code-form.js';

/**
 * HKDF-SHA256 (RFC 5869). For a browser without our script: the code is all such a person has, so that the same code must
 * lead to the same token again. Whoever holds the code can therefore find the ballot, which such a person is told.
 */
export const answerKeyFromCode = (code: InvitationCode): Buffer =>
  Buffer.from(hkdfSync('sha256', code, '', 'tosturi answer key from code/1', ANSWER_KEY_LENGTH));
