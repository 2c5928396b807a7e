import { makeAnswerKey } from '../crypto/blind/answer-key.js';
import { blindToken, finalizeToken } from '../crypto/blind/blind-token.js';
import type { RaterGroup } from '../core/questionnaires/questionnaire.js';
import { ApiClient } from './api-client.js';
import { DEMO_SLUG } from './demo-people.js';

interface Invitation {
  readonly group: RaterGroup;
  readonly seal: string;
  readonly manifest: {
    readonly campaignId: string;
    readonly subjectRef: string;
    readonly tokenPublicKey: string;
  };
}

interface Evaluation {
  readonly evaluated: string;
  readonly proof: string;
}

export interface DemoTicket {
  readonly group: RaterGroup;
  readonly seal: string;
  readonly campaign: string;
  readonly subject: string;
  readonly tokenInput: string;
  readonly receiptHash: string;
  readonly token: string;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

/** The rater's half of taking a token, as a browser does it: the app gives an evaluation and never learns the token. */
export async function takeDemoTicket(app: ApiClient, code: string): Promise<DemoTicket> {
  const path = `/api/v1/o/${DEMO_SLUG}`;
  const { group, seal, manifest } = await app.post<Invitation>(`${path}/invitations`, { code });
  const binding = { seal: bytes(seal), subjectRef: manifest.subjectRef, group };
  const state = blindToken(makeAnswerKey(), binding, bytes(manifest.tokenPublicKey));
  const answered = await app.post<Evaluation>(`${path}/tokens`, { code, blinded: hex(state.blinded) });
  const evaluation = { evaluated: bytes(answered.evaluated), proof: bytes(answered.proof) };
  const { tokenInput, receiptCommitment, output } = finalizeToken(state, evaluation);
  return {
    group,
    seal,
    campaign: manifest.campaignId,
    subject: manifest.subjectRef,
    tokenInput: hex(tokenInput),
    receiptHash: hex(receiptCommitment),
    token: hex(output),
  };
}
