import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '../core/errors.js';
import { checkToken } from '../crypto/blind/token-check.js';
import { makeBlindTokenKeys } from '../crypto/blind/token-issue.js';
import { CollectingCampaign, CollectingCampaigns } from './collecting-campaigns.js';
import { readTicket, Ticket } from './ticket.js';

/** A sender who was invited to say something about this subject in this group. */
export interface Admission {
  readonly campaign: CollectingCampaign;
  readonly ticket: Ticket;
}

type Fields = Readonly<Record<string, unknown>>;

/** For addresses that name nothing: the same work is done, so that the time taken does not tell them apart. */
const NO_KEY = Buffer.from(makeBlindTokenKeys().secretKey);
const NO_BYTES = Buffer.alloc(32);
const NO_TICKET: Ticket = {
  campaignId: '00000000-0000-0000-0000-000000000000',
  subjectRef: '',
  group: 'peer',
  seal: NO_BYTES,
  tokenInput: NO_BYTES,
  receiptHash: NO_BYTES,
  receiptSecret: null,
  token: Buffer.alloc(64),
};

export class Admissions {
  constructor(private readonly campaigns: CollectingCampaigns) {}

  /**
   * @throws DomainError `ballot-refused` for every ticket that is not good, whatever is wrong with it, and
   * `collection-closed` when the box has been opened and no ticket can be checked any more.
   */
  admit(slug: string, fields: Fields): Promise<Admission> {
    return this.check(slug, readTicket(fields));
  }

  /** Whoever sent the ballot under this token: they alone know the receipt secret. @throws as `admit` does */
  admitSender(slug: string, fields: Fields): Promise<Admission> {
    return this.check(slug, readTicket({ ...fields, receiptHash: undefined }));
  }

  private async check(slug: string, read: Ticket | null): Promise<Admission> {
    const ticket = read ?? NO_TICKET;
    const campaign = await this.campaigns.find(slug, ticket.campaignId);
    if (campaign?.tokenKey === null) throw new DomainError('collection-closed');
    if (!(await isGood(campaign, ticket)) || campaign === null) throw new DomainError('ballot-refused');
    return { campaign, ticket };
  }
}

async function isGood(campaign: CollectingCampaign | null, ticket: Ticket): Promise<boolean> {
  const subject = campaign?.bySubject.get(ticket.subjectRef);
  const seal = subject?.seal ?? NO_BYTES;
  const { tokenInput, receiptHash: receiptCommitment, token: output } = ticket;
  const binding = { seal, subjectRef: ticket.subjectRef, group: ticket.group };
  const isIssued = await checkToken(campaign?.tokenKey ?? NO_KEY, binding, {
    tokenInput,
    receiptCommitment,
    output,
  });
  const isPromised = timingSafeEqual(seal, ticket.seal);
  const isInvited = subject?.groups.includes(ticket.group) ?? false;
  return isIssued && isPromised && isInvited;
}
