import { EntityManager } from 'typeorm';
import { MailEntity, MailKind } from '../../persistence/register/mail.entity.js';
import { ROWS_AT_ONCE } from '../../persistence/rows.js';

export interface QueuedMail {
  readonly kind: MailKind;
  readonly naturalKey: string;
  readonly personId?: string;
  readonly invitationId?: string;
  readonly subjectId?: string;
}

/** In the caller's transaction, so that a letter exists exactly when its reason does. Asking twice is asking once. */
export async function queueMails(
  db: EntityManager,
  organisationId: string,
  mails: readonly QueuedMail[],
): Promise<void> {
  for (let from = 0; from < mails.length; from += ROWS_AT_ONCE)
    await db
      .createQueryBuilder()
      .insert()
      .into(MailEntity)
      .values(mails.slice(from, from + ROWS_AT_ONCE).map((mail) => ({ ...mail, organisationId })))
      .orIgnore()
      .execute();
}
