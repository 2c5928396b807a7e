import { RaterGroup } from '../../src/core/questionnaires/questionnaire.js';
import { makeAnswerKey } from '../../src/crypto/blind/answer-key.js';
import { BlindedToken, blindToken, finalizeToken } from '../../src/crypto/blind/blind-token.js';
import { makeBlindTokenKeys, TokenEvaluation } from '../../src/crypto/blind/token-issue.js';

/** The fields of one ballot besides its answers. All bytes are hexadecimal. */
export interface TestTicket {
  readonly campaign: string;
  readonly subject: string;
  readonly group: RaterGroup;
  readonly seal: string;
  readonly tokenInput: string;
  readonly receiptHash: string;
  readonly token: string;
}

/** What a rater keeps: the ticket, and what proves later that they sent the ballot. */
export interface TestRater {
  readonly ticket: TestTicket;
  readonly receiptSecret: string;
}

/** What a rater is told before asking for a token. */
export interface Invited {
  readonly campaign: string;
  readonly subject: string;
  readonly group: RaterGroup;
  readonly seal: string;
  readonly tokenPublicKey: string;
}

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** For whoever only asks for a token and never makes one: any element of the group is a blinded one. */
export const makeBlinded = (): string => hexOf(makeBlindTokenKeys().publicKey);

/** The rater's half, in memory as in a browser. */
export function blindAs(invited: Invited, answerKey: Uint8Array = makeAnswerKey()): BlindedToken {
  const { seal, subject, group, tokenPublicKey } = invited;
  return blindToken(answerKey, { seal: bytesOf(seal), subjectRef: subject, group }, bytesOf(tokenPublicKey));
}

export function raterWith(invited: Invited, state: BlindedToken, evaluation: TokenEvaluation): TestRater {
  const { campaign, subject, group, seal } = invited;
  const { tokenInput, receiptCommitment, output } = finalizeToken(state, evaluation);
  return {
    ticket: {
      campaign,
      subject,
      group,
      seal,
      tokenInput: hexOf(tokenInput),
      receiptHash: hexOf(receiptCommitment),
      token: hexOf(output),
    },
    receiptSecret: hexOf(state.secrets.receiptSecret),
  };
}

/** The ticket of whoever replaces or withdraws: the secret itself in the place of its hash. */
export const asSender = ({ ticket, receiptSecret }: TestRater): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries({ ...ticket, receiptSecret }).filter(([name]) => name !== 'receiptHash'));
