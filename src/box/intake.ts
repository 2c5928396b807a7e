import { DomainError } from '../core/errors.js';
import { Language } from '../core/language.js';
import { audienceOf } from '../core/questionnaires/questionnaire.js';
import { checkResponse } from '../core/questionnaires/response-rules.js';
import { Ballot, sealBallot, tombstone } from '../crypto/ballot.js';
import { blindTokenHash } from '../crypto/blind/token-check.js';
import { receiptFor } from '../crypto/receipt.js';
import { requestDigest, withdrawalDigest } from '../crypto/request-digest.js';
import { BallotStore, IncomingBallot, Putting } from '../persistence/box/ballot-store.js';
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
  take(admission: Admission, answers: Answers): Promise<string> {
    const ballot = checked(admission, answers);
    return this.acknowledge(admission, () => this.store.put(sealed(admission, ballot)));
  }

  /**
   * A whole new ballot in the place of the one that lies there, or of its tombstone. Whether any lies there is not told.
   * @returns the token's one receipt. @throws DomainError as `take` does, but never `code-used`
   */
  replace(admission: Admission, answers: Answers): Promise<string> {
    const ballot = checked(admission, answers);
    return this.acknowledge(admission, () =>
      this.store.replace({ ...sealed(admission, ballot), withdrawn: false }),
    );
  }

  /** The token stays spent, so a ballot that is still on its way will not be taken. @throws DomainError as `replace` does */
  withdraw(admission: Admission): Promise<string> {
    const { campaign, ticket } = admission;
    const stone = {
      ...placeOf(admission),
      requestDigest: withdrawalDigest(ticket.token),
      sealed: tombstone(sealingFor(campaign, ticket.group)),
      withdrawn: true,
    };
    return this.acknowledge(admission, () => this.store.replace(stone));
  }

  private async acknowledge(admission: Admission, put: () => Promise<Putting>): Promise<string> {
    refuseUnlessKept(await this.queue.run(put));
    return receiptFor(placeOf(admission).tokenHash);
  }
}

function checked({ campaign, ticket }: Admission, { language, response }: Answers): Ballot {
  const result = checkResponse(campaign.questionnaire, audienceOf(ticket.group), response);
  if (result.kind === 'invalid') throw new DomainError('ballot-invalid', {}, result.problems);
  return { language, response: result.response };
}

type Place = Omit<IncomingBallot, 'requestDigest' | 'sealed'>;

const placeOf = ({ campaign: { organisationId, campaignId }, ticket }: Admission): Place => ({
  organisationId,
  campaignId,
  subjectRef: ticket.subjectRef,
  raterGroup: ticket.group,
  tokenHash: Buffer.from(blindTokenHash(ticket.token)),
});

function sealed(admission: Admission, ballot: Ballot): IncomingBallot {
  const { campaign, ticket } = admission;
  const place = placeOf(admission);
  const context = { ...ticket, tokenHash: place.tokenHash };
  return {
    ...place,
    requestDigest: requestDigest(ticket.token, ballot),
    sealed: sealBallot(sealingFor(campaign, ticket.group), context, ballot),
  };
}

function refuseUnlessKept(putting: Putting): void {
  // The first answer stands until whoever knows its receipt secret says otherwise.
  if (putting === 'other') throw new DomainError('code-used');
  if (putting === 'closed') throw new DomainError('collection-closed');
}
