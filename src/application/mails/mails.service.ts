import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Database } from '../../persistence/database.js';
import { MailEntity } from '../../persistence/register/mail.entity.js';
import { updateRows } from '../../persistence/rows.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { prepareLetter, Prepared } from './letters.js';
import { POSTBOX, type Postbox } from './postbox.js';

/** After the last one a letter is marked as failed, for somebody to look at. A day of attempts outlasts most outages. */
const MOST_ATTEMPTS = 40;
const BATCH = 50;

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
      for (const id of await this.due(organisationId))
        sent += (await this.sendOne(organisationId, id)) ? 1 : 0;
    return sent;
  }

  private due(organisationId: string): Promise<readonly string[]> {
    return this.register.inTenant(organisationId, async (db) => {
      const found = await db.query<{ id: string }[]>(
        `select id from register.mails where state = 'queued' and next_attempt_at <= now()
         order by next_attempt_at limit $1`,
        [BATCH],
      );
      return found.map(({ id }) => id);
    });
  }

  /**
   * The letter is claimed for five minutes first, so that no second worker sends it and a crash in between costs a
   * delay and not a letter; nothing of the register is held while the mail server is being waited for.
   */
  private async sendOne(organisationId: string, id: string): Promise<boolean> {
    const prepared = await this.register.inTenant(organisationId, (db) => claim(db, id));
    if (prepared === 'taken') return false;
    const accepted = prepared === null || (await this.handOver(prepared));
    await this.register.inTenant(organisationId, (db) => settle(db, id, accepted));
    return accepted && prepared !== null;
  }

  private async handOver({ addressee, letter }: NonNullable<Prepared>): Promise<boolean> {
    try {
      await this.postbox.send(addressee, letter);
      return true;
    } catch {
      return false;
    }
  }
}

async function claim(db: EntityManager, id: string): Promise<Prepared | 'taken'> {
  const [row] = await db.query<{ id: string }[]>(
    `select id from register.mails
     where id = $1 and state = 'queued' and next_attempt_at <= now() for update skip locked`,
    [id],
  );
  if (!row) return 'taken';
  await db.query(
    `update register.mails set attempts = attempts + 1, next_attempt_at = now() + interval '5 minutes' where id = $1`,
    [id],
  );
  return prepareLetter(db, await db.findOneByOrFail(MailEntity, { id }));
}

/** Waits a little longer each time, up to an hour. */
async function settle(db: EntityManager, id: string, accepted: boolean): Promise<void> {
  if (accepted) {
    await updateRows(db, MailEntity, { where: { id }, set: { state: 'sent' } });
    return;
  }
  await db.query(
    `update register.mails set state = case when attempts >= $2 then 'failed' else 'queued' end,
       next_attempt_at = now() + least(power(2, least(attempts, 12)) * interval '5 seconds', interval '1 hour')
     where id = $1`,
    [id, MOST_ATTEMPTS],
  );
}
