import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '../core/errors.js';
import { verifyToken } from '../crypto/token.js';
import { CollectingCampaign, CollectingCampaigns } from './collecting-campaigns.js';
import { readTicket, Ticket } from './ticket.js';

/** A sender who was invited to say something about this subject in this group. */
export interface Admission {
  readonly campaign: CollectingCampaign;
  readonly ticket: Ticket;
}

/** For addresses that name nothing: the same work is done, so that the time taken does not tell them apart. */
const NO_KEY = Buffer.alloc(32);
const NO_SEAL = Buffer.alloc(32);
const NO_TICKET: Ticket = {
  campaignId: '00000000-0000-0000-0000-000000000000',
  subjectRef: '',
  group: 'peer',
  seal: NO_SEAL,
  nonce: NO_KEY,
  token: NO_KEY,
};

export class Admissions {
  constructor(private readonly campaigns: CollectingCampaigns) {}

  /**
   * @throws DomainError `ballot-refused` for every ticket that is not good, whatever is wrong with it, and
   * `collection-closed` when the box has been opened and no ticket can be checked any more.
   */
  async admit(slug: string, fields: Readonly<Record<string, unknown>>): Promise<Admission> {
    const ticket = readTicket(fields) ?? NO_TICKET;
    const campaign = await this.campaigns.find(slug, ticket.campaignId);
    if (campaign?.tokenKey === null) throw new DomainError('collection-closed');
    if (!isGood(campaign, ticket) || campaign === null) throw new DomainError('ballot-refused');
    return { campaign, ticket };
  }
}

function isGood(campaign: CollectingCampaign | null, ticket: Ticket): boolean {
  const subject = campaign?.bySubject.get(ticket.subjectRef);
  const seal = subject?.seal ?? NO_SEAL;
  const isIssued = verifyToken(campaign?.tokenKey ?? NO_KEY, { ...ticket, seal }, ticket);
  const isPromised = timingSafeEqual(seal, ticket.seal);
  const isInvited = subject?.groups.includes(ticket.group) ?? false;
  return isIssued && isPromised && isInvited;
}
