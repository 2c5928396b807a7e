import { EntityManager } from 'typeorm';
import { MailEntity, MailKind } from '../../persistence/register/mail.entity.js';

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
  if (mails.length === 0) return;
  await db
    .createQueryBuilder()
    .insert()
    .into(MailEntity)
    .values(mails.map((mail) => ({ ...mail, organisationId })))
    .orIgnore()
    .execute();
}
