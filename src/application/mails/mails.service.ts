import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../persistence/database.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Batch, claimBatch } from './mail-claims.js';
import { Outcome, settle } from './mail-settling.js';
import { POSTBOX, type Postbox } from './postbox.js';
import type { Prepared } from './prepared.js';

/** Handed over at the same time and settled together: so many letters at most are sent again after a crash. */
const AT_ONCE = 20;

@Injectable()
export class MailsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
    @Inject(POSTBOX) private readonly postbox: Postbox,
  ) {}

  /** Sends what is due, organisation by organisation; returns how many letters the mail server took. */
  async sendDue(): Promise<number> {
    let sent = 0;
    for (const organisationId of await this.organisations.allIds())
      for (let batch = await this.claim(organisationId); batch; batch = await this.claim(organisationId))
        sent += await this.sendBatch(organisationId, batch);
    return sent;
  }

  private claim(organisationId: string): Promise<Batch | null> {
    return this.register.inTenant(organisationId, (db) => claimBatch(db, organisationId));
  }

  /** Nothing of the register is held while the mail server is being waited for. */
  private async sendBatch(organisationId: string, { letters, today }: Batch): Promise<number> {
    let sent = 0;
    for (let from = 0; from < letters.length; from += AT_ONCE) {
      const some = letters.slice(from, from + AT_ONCE);
      const outcomes = await Promise.all(some.map((prepared) => this.handOver(prepared)));
      await this.register.inTenant(organisationId, (db) => settle(db, outcomes, today));
      sent += outcomes.filter(({ delivery }) => delivery === 'taken').length;
    }
    return sent;
  }

  private async handOver({ mailIds, addressee, letter }: Prepared): Promise<Outcome> {
    const delivery = letter === null ? 'left-out' : await this.postbox.send(addressee, letter);
    return { mailIds, email: addressee.email, delivery };
  }
}
