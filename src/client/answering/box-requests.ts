import { bytesToHex } from '@noble/hashes/utils.js';
import { AnswerValues } from '../../core/questionnaires/answer-values.js';
import { canonicalJson } from '../../crypto/canonical-json.js';
import { computeSeal } from '../../crypto/blind/manifest-check.js';
import { Invitation } from './invitation.js';
import { postJson, Posted } from './post-json.js';
import { TakenToken } from './take-token.js';

/** Whoever sends for the first time shows that they were invited; whoever changes, that it was they who sent. */
export type Sending = 'first' | 'replacement';

export interface FilledIn {
  readonly language: string;
  readonly response: AnswerValues;
}

const PATHS = { first: 'ballots', replacement: 'ballots/replace' } as const;

/** No code, no name, no time: what the box is to know of the sender, and nothing else. */
const ticketOf = ({ slug, group, manifest }: Invitation, { token }: TakenToken): object => ({
  organisation: slug,
  campaign: manifest.campaignId,
  subject: manifest.subjectRef,
  group,
  seal: bytesToHex(computeSeal(manifest)),
  tokenInput: bytesToHex(token.tokenInput),
  token: bytesToHex(token.output),
});

const addressOf = ({ boxOrigin, slug }: Invitation, path: string): string => `${boxOrigin}/o/${slug}/${path}`;

const proofOf = (sending: Sending, { token, receiptSecret }: TakenToken): object =>
  sending === 'first'
    ? { receiptHash: bytesToHex(token.receiptCommitment) }
    : { receiptSecret: bytesToHex(receiptSecret) };

/** Canonical, so that the same answers are the same bytes when they are sent again. */
export const sendBallot = (
  invitation: Invitation,
  taken: TakenToken,
  sending: Sending,
  filledIn: FilledIn,
): Promise<Posted> =>
  postJson(
    addressOf(invitation, PATHS[sending]),
    canonicalJson({ ...ticketOf(invitation, taken), ...proofOf(sending, taken), ...filledIn }),
  );

export const withdrawBallot = (invitation: Invitation, taken: TakenToken): Promise<Posted> =>
  postJson(
    addressOf(invitation, 'ballots/withdraw'),
    canonicalJson({ ...ticketOf(invitation, taken), ...proofOf('replacement', taken) }),
  );
