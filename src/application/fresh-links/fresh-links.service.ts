import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { countWithin, type HourCount } from '../../core/access/hourly-limit.js';
import { Database } from '../../persistence/database.js';
import { InjectRegister } from '../database.tokens.js';
import { queueMails } from '../mails/mail-queue.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { FreshLinkInput } from './fresh-links.input.js';

/** Letters that one person can have sent to one address in an hour, and everybody of one organisation together. */
const OF_ONE_ADDRESS = 3;
const OF_AN_ORGANISATION = 300;

/** A letter with new links for somebody who lost theirs. */
@Injectable()
export class FreshLinksService {
  /** Lives as long as the process: what is counted under it can be matched with no address afterwards. */
  private readonly key = randomBytes(32);
  private count: HourCount = { hour: 0, counts: new Map() };

  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * Does the same whether or not anybody is asked under this address: the wish is queued, and the worker finds out. It is
   * not even said that somebody asked too often.
   * @throws DomainError `not-found` for an organisation that is not there, which is no secret
   */
  async request(slug: string, { email }: FreshLinkInput): Promise<void> {
    const organisationId = await this.organisations.idOf(slug);
    const address = email.toLowerCase();
    if (!this.mayAsk(organisationId, address)) return;
    await this.register.inTenant(organisationId, (db) =>
      queueMails(db, organisationId, [{ kind: 'fresh-link', address, naturalKey: randomUUID() }]),
    );
  }

  private mayAsk(organisationId: string, address: string): boolean {
    const named = createHmac('sha256', this.key).update(`${organisationId} ${address}`).digest('base64');
    const limits = new Map([
      [named, OF_ONE_ADDRESS],
      [organisationId, OF_AN_ORGANISATION],
    ]);
    const { allowed, next } = countWithin(this.count, { now: Date.now(), limits });
    this.count = next;
    return allowed;
  }
}
