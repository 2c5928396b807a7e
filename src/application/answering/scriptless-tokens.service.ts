import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { answerKeyFromCode } from '../../crypto/answer-key-from-code.js';
import { BlindedToken, blindToken, finalizeToken } from '../../crypto/blind/blind-token.js';
import { InvitationCode, parseInvitationCode } from '../../crypto/code-form.js';
import { AnsweringService } from './answering.service.js';
import { EvaluationView, InvitationView, StartedView, TicketView } from './answering.view.js';

/**
 * The rater's half of taking a token, for a browser that cannot do it: made here and forgotten here. For that moment the
 * app knows a token that it otherwise never sees, which is the weaker promise that such a person is told of.
 */
@Injectable()
export class ScriptlessTokensService {
  constructor(private readonly answering: AnsweringService) {}

  /** The same code leads to the same ticket again. @throws DomainError as `open` and `takeToken` do */
  async start(slug: string, typed: string): Promise<StartedView> {
    const parsed = parseInvitationCode(typed);
    if (parsed.kind === 'mistyped') throw new DomainError('code-mistyped');
    const { code } = parsed;
    const invitation = await this.answering.open(slug, code);
    const blinded = blindFor(invitation, code);
    const evaluation = await this.answering.takeToken(slug, { code, blinded: hex(blinded.blinded) });
    return { invitation, ticket: toTicketView(invitation, blinded, evaluation) };
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function blindFor({ seal, manifest, group }: InvitationView, code: InvitationCode): BlindedToken {
  const binding = { seal: Buffer.from(seal, 'hex'), subjectRef: manifest.subjectRef, group };
  return blindToken(answerKeyFromCode(code), binding, Buffer.from(manifest.tokenPublicKey, 'hex'));
}

function toTicketView(
  { organisation, manifest, group, seal }: InvitationView,
  blinded: BlindedToken,
  { evaluated, proof }: EvaluationView,
): TicketView {
  const evaluation = { evaluated: Buffer.from(evaluated, 'hex'), proof: Buffer.from(proof, 'hex') };
  const token = finalizeToken(blinded, evaluation);
  return {
    organisation: organisation.slug,
    campaign: manifest.campaignId,
    subject: manifest.subjectRef,
    group,
    seal,
    tokenInput: hex(token.tokenInput),
    receiptSecret: hex(blinded.secrets.receiptSecret),
    token: hex(token.output),
  };
}
