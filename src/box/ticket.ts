import { RATER_GROUPS, RaterGroup } from '../core/questionnaires/questionnaire.js';

/** What a sender shows: whom the ballot is about and that they were invited. */
export interface Ticket {
  readonly campaignId: string;
  readonly subjectRef: string;
  readonly group: RaterGroup;
  readonly seal: Buffer;
  readonly nonce: Buffer;
  readonly token: Buffer;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BYTES_32 = /^[0-9a-f]{64}$/;

type Fields = Readonly<Record<string, unknown>>;

const text = (fields: Fields, name: string, pattern: RegExp): string | null => {
  const value = fields[name];
  return typeof value === 'string' && pattern.test(value) ? value : null;
};

const bytes = (fields: Fields, name: string): Buffer | null => {
  const value = text(fields, name, BYTES_32);
  return value === null ? null : Buffer.from(value, 'hex');
};

/** `null`: not a ticket at all, which is refused in the same words as a wrong one. */
export function readTicket(fields: Fields): Ticket | null {
  const campaignId = text(fields, 'campaign', UUID);
  const subjectRef = text(fields, 'subject', UUID);
  const group = RATER_GROUPS.find((candidate) => candidate === fields['group']);
  const [seal, nonce, token] = [bytes(fields, 'seal'), bytes(fields, 'nonce'), bytes(fields, 'token')];
  if (!campaignId || !subjectRef || !group || !seal || !nonce || !token) return null;
  return { campaignId, subjectRef, group, seal, nonce, token };
}
