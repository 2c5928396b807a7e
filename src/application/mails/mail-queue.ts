import { EntityManager } from 'typeorm';
import { AccountKind, MailEntity, MailKind } from '../../persistence/register/mail.entity.js';
import { ROWS_AT_ONCE } from '../../persistence/rows.js';

export interface QueuedMail {
  readonly kind: MailKind;
  readonly naturalKey: string;
  readonly personId?: string;
  readonly invitationId?: string;
  readonly subjectId?: string;
  readonly campaignId?: string;
  readonly address?: string;
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

export interface QueuedLetter {
  readonly organisationId: string;
  readonly kind: Exclude<AccountKind, 'sign-in'>;
  /** To whom. */
  readonly personId: string;
  /** About which leader. */
  readonly subjectId?: string;
  readonly campaignId?: string;
  /** Whatever happens again with the same key is the same letter. */
  readonly naturalKey: string;
}

/** One letter to somebody with an account; the words, and the link in it, are made when it is sent. */
export const queueLetter = (db: EntityManager, { organisationId, ...letter }: QueuedLetter): Promise<void> =>
  queueMails(db, organisationId, [letter]);
