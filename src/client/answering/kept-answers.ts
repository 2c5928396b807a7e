import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { decryptDraft, encryptDraft } from '../../crypto/blind/draft.js';
import { deriveAnswerSecrets } from '../../crypto/blind/answer-key.js';
import { bindingOf, Invitation } from './invitation.js';
import { Sending } from './box-requests.js';
import { Draft } from './form-fields.js';

/** What a browser keeps between the first word and the receipt. Answers are in it only under the draft key. */
export interface KeptAnswers {
  readonly answerKey: string;
  /** Hexadecimal; `null` before anything was filled in. */
  readonly draft: string | null;
  readonly sending: Sending;
}

/** Somewhere in this browser; each keeper holds the answers to one invitation. */
export interface Keeper {
  read(): Promise<KeptAnswers | null>;
  write(kept: KeptAnswers): Promise<void>;
  clear(): Promise<void>;
}

const draftKeyFor = (invitation: Invitation, answerKey: Uint8Array) =>
  deriveAnswerSecrets(answerKey, bindingOf(invitation)).draftKey;

export async function lockDraft(
  invitation: Invitation,
  answerKey: Uint8Array,
  draft: Draft,
): Promise<string> {
  const key = draftKeyFor(invitation, answerKey);
  return bytesToHex(await encryptDraft(key, JSON.stringify(draft)));
}

/** `null`: there is none, or it does not open. */
export async function unlockDraft(invitation: Invitation, kept: KeptAnswers): Promise<Draft | null> {
  if (kept.draft === null) return null;
  const key = draftKeyFor(invitation, hexToBytes(kept.answerKey));
  const draft = await decryptDraft(key, hexToBytes(kept.draft));
  return draft === null ? null : (JSON.parse(draft) as Draft);
}

/** What is read back may have been written by another version of this script, or by hand. */
export function asKept(value: unknown): KeptAnswers | null {
  if (typeof value !== 'object' || value === null) return null;
  const { answerKey, draft, sending } = value as Partial<Record<keyof KeptAnswers, unknown>>;
  if (typeof answerKey !== 'string' || !/^[0-9a-f]{32}$/.test(answerKey)) return null;
  return {
    answerKey,
    draft: typeof draft === 'string' && /^([0-9a-f]{2})+$/.test(draft) ? draft : null,
    sending: sending === 'replacement' ? 'replacement' : 'first',
  };
}
