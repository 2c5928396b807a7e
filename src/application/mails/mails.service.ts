import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../persistence/database.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Batch, claimBatch } from './mail-claims.js';
import { Outcome, settle } from './mail-settling.js';
import { POSTBOX, type Postbox } from './postbox.js';
import type { Prepared } from './prepared.js';

/** Handed over at the same time and settled together: twice so many letters at most are sent again after a crash. */
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
      sent += await this.sendAll(organisationId);
    return sent;
  }

  /** While one batch is on its way the next is claimed and written, so that the mail server need not wait for us. */
  private async sendAll(organisationId: string): Promise<number> {
    let sent = 0;
    let batch = await this.claim(organisationId);
    while (batch) {
      const [taken, next] = await Promise.all([
        this.sendBatch(organisationId, batch),
        this.claim(organisationId),
      ]);
      sent += taken;
      batch = next;
    }
    return sent;
  }

  private claim(organisationId: string): Promise<Batch | null> {
    return this.register.inTenant(organisationId, (db) => claimBatch(db, organisationId));
  }

  /** Nothing of the register is held while the mail server is being waited for. */
  private async sendBatch(organisationId: string, { letters, today }: Batch): Promise<number> {
    let sent = 0;
    let settled = Promise.resolve();
    for (let from = 0; from < letters.length; from += AT_ONCE) {
      const some = letters.slice(from, from + AT_ONCE);
      const [outcomes] = await Promise.all([this.handOverAll(some), settled]);
      settled = this.register.inTenant(organisationId, (db) => settle(db, outcomes, today));
      sent += outcomes.filter(({ delivery }) => delivery === 'taken').length;
    }
    await settled;
    return sent;
  }

  private handOverAll(some: readonly Prepared[]): Promise<readonly Outcome[]> {
    return Promise.all(some.map((prepared) => this.handOver(prepared)));
  }

  private async handOver({ mailIds, addressee, letter }: Prepared): Promise<Outcome> {
    const delivery = letter === null ? 'left-out' : await this.postbox.send(addressee, letter);
    return { mailIds, email: addressee.email, delivery };
  }
}
