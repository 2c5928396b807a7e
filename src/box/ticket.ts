import { sha256 } from '../crypto/digest.js';
import { RATER_GROUPS, RaterGroup } from '../core/questionnaires/questionnaire.js';

/** What a sender shows: whom the ballot is about and that they were invited. */
export interface Ticket {
  readonly campaignId: string;
  readonly subjectRef: string;
  readonly group: RaterGroup;
  readonly seal: Buffer;
  readonly tokenInput: Buffer;
  /** Bound to the token: whoever knows the secret of this hash, and nobody else, may replace and withdraw. */
  readonly receiptHash: Buffer;
  /** `null` from whoever only sends. */
  readonly receiptSecret: Buffer | null;
  readonly token: Buffer;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BYTES_32 = /^[0-9a-f]{64}$/;
const BYTES_64 = /^[0-9a-f]{128}$/;

type Fields = Readonly<Record<string, unknown>>;

const text = (fields: Fields, name: string, pattern: RegExp): string | null => {
  const value = fields[name];
  return typeof value === 'string' && pattern.test(value) ? value : null;
};

const bytes = (fields: Fields, name: string, pattern = BYTES_32): Buffer | null => {
  const value = text(fields, name, pattern);
  return value === null ? null : Buffer.from(value, 'hex');
};

/** `null`: not a ticket at all, which is refused in the same words as a wrong one. */
export function readTicket(given: Fields | null | undefined): Ticket | null {
  // A body may be the JSON text `null`, or none.
  const fields = given ?? {};
  const campaignId = text(fields, 'campaign', UUID);
  const subjectRef = text(fields, 'subject', UUID);
  const group = RATER_GROUPS.find((candidate) => candidate === fields['group']);
  const [seal, tokenInput] = [bytes(fields, 'seal'), bytes(fields, 'tokenInput')];
  const token = bytes(fields, 'token', BYTES_64);
  const receiptSecret = bytes(fields, 'receiptSecret');
  const receiptHash = receiptSecret ? sha256(receiptSecret) : bytes(fields, 'receiptHash');
  if (!campaignId || !subjectRef || !group || !seal || !tokenInput || !receiptHash || !token) return null;
  return { campaignId, subjectRef, group, seal, tokenInput, receiptHash, receiptSecret, token };
}
