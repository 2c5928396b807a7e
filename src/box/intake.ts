import { DomainError } from '../core/errors.js';
import { Language } from '../core/language.js';
import { audienceOf } from '../core/questionnaires/questionnaire.js';
import { checkResponse } from '../core/questionnaires/response-rules.js';
import { Ballot, sealBallot } from '../crypto/ballot.js';
import { receiptFor } from '../crypto/receipt.js';
import { requestDigest } from '../crypto/request-digest.js';
import { tokenHash } from '../crypto/token.js';
import { BallotStore, Putting } from '../persistence/box/ballot-store.js';
import { Admission } from './admission.js';
import { BoundedQueue } from './bounded-queue.js';
import { sealingFor } from './collecting-campaigns.js';

/** Answers as they came: not checked yet. */
export interface Answers {
  readonly language: Language;
  readonly response: unknown;
}

/** Checks, seals and stores ballots. What is acknowledged is committed, and what was answered stays in memory only. */
export class Intake {
  constructor(
    private readonly store: BallotStore,
    private readonly queue: BoundedQueue,
  ) {}

  /**
   * @returns the receipt; the same one when the same answers come again.
   * @throws DomainError `ballot-invalid` with its problems, `code-used`, `collection-closed` or `too-busy`
   */
  async take({ campaign, ticket }: Admission, { language, response }: Answers): Promise<string> {
    const checked = checkResponse(campaign.questionnaire, audienceOf(ticket.group), response);
    if (checked.kind === 'invalid') throw new DomainError('ballot-invalid', {}, checked.problems);
    const ballot = { language, response: checked.response };
    const putting = await this.queue.run(() => this.sealAndPut({ campaign, ticket }, ballot));
    refuseUnlessKept(putting);
    return receiptFor(tokenHash(ticket.token));
  }

  private async sealAndPut({ campaign, ticket }: Admission, ballot: Ballot): Promise<Putting> {
    const hash = tokenHash(ticket.token);
    const { organisationId, campaignId } = campaign;
    const { subjectRef, group: raterGroup } = ticket;
    const sealed = await sealBallot(sealingFor(campaign, raterGroup), { ...ticket, tokenHash: hash }, ballot);
    const digest = requestDigest(ticket.token, ballot);
    return this.store.put({
      organisationId,
      campaignId,
      subjectRef,
      raterGroup,
      sealed,
      tokenHash: hash,
      requestDigest: digest,
    });
  }
}

function refuseUnlessKept(putting: Putting): void {
  // The first answer stands: a second one under the same token may be somebody else's.
  if (putting === 'other') throw new DomainError('code-used');
  if (putting === 'closed') throw new DomainError('collection-closed');
}
