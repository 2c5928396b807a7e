import { EntityManager, In } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { nextRemindingTime } from '../../core/campaigns/reminders.js';
import { MailEntity } from '../../persistence/register/mail.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { databaseNow } from '../access/database-now.js';
import { prepareAccountLetter } from './account-letters.js';
import { prepareAskingLetters, prepareFreshLink } from './asking-letters.js';
import type { Prepared } from './prepared.js';

const BATCH = 100;

export interface Batch {
  readonly letters: readonly Prepared[];
  /** The organisation's day. */
  readonly today: string;
}

interface DueRow {
  readonly id: string;
  readonly kind: MailEntity['kind'];
  /** Of a person who is asked about somebody; `null` for every other letter. */
  readonly email: string | null;
  /** Another worker is writing to this person at this moment. */
  readonly busy: boolean;
  /** The person has had a letter of this kind today. */
  readonly written: boolean;
}

const THEIRS = `register.mails o
  join register.invitations k on k.id = o.invitation_id
  join register.assignments b on b.id = k.assignment_id`;

/** Who asked for a link sits and waits for it; everything else can come after. */
const DUE = `
  select m.id, m.kind, a.email,
    exists (select 1 from ${THEIRS} where b.email = a.email and o.state = 'sending' and o.next_attempt_at > now()) as busy,
    exists (select 1 from ${THEIRS} where b.email = a.email and o.state = 'sent' and o.sent_on = $2) as written
  from register.mails m
  left join register.invitations i on i.id = m.invitation_id
  left join register.assignments a on a.id = i.assignment_id
  where m.state in ('queued', 'sending') and m.next_attempt_at <= now()
  order by m.kind in ('sign-in', 'fresh-link') desc, m.next_attempt_at, m.id limit $1`;

/** Also those that wait to be tried again: everything that asks one person goes into one letter. */
const ALL_THEIRS = `select o.id from ${THEIRS} where o.state in ('queued', 'sending') and b.email = any($1)`;

/** For ten minutes, so that no second worker sends it and a crash in between costs a delay and not a letter. */
const CLAIM = `
  update register.mails set state = 'sending', attempts = attempts + 1, next_attempt_at = now() + interval '10 minutes'
  where id = any($1)`;

/** Claims of one organisation come one after the other; a worker that finds another at it comes back with the next tick. */
const mayClaim = async (db: EntityManager, organisationId: string): Promise<boolean> => {
  const [row] = await db.query<{ ours: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('mails:' || $1, 0)) as ours`,
    [organisationId],
  );
  return row?.ours === true;
};

const isNews = ({ kind, written }: DueRow): boolean => kind !== 'reminder' || !written;

/** A reminder does not come on a day on which the person had a letter already. */
async function putOff(db: EntityManager, rows: readonly DueRow[], until: Date): Promise<void> {
  const ids = rows.filter((row) => !row.busy && !isNews(row)).map(({ id }) => id);
  if (ids.length > 0)
    await db.query('update register.mails set next_attempt_at = $2 where id = any($1)', [ids, until]);
}

async function claimedIds(db: EntityManager, due: readonly DueRow[]): Promise<readonly string[]> {
  const free = due.filter((row) => !row.busy && isNews(row));
  const emails = [...new Set(free.flatMap(({ email }) => email ?? []))];
  const theirs = emails.length > 0 ? await db.query<{ id: string }[]>(ALL_THEIRS, [emails]) : [];
  const ids = [...new Set([...free, ...theirs].map(({ id }) => id))];
  await db.query(CLAIM, [ids]);
  return ids;
}

const prepare = async (
  db: EntityManager,
  mails: readonly MailEntity[],
  organisation: OrganisationEntity,
): Promise<readonly Prepared[]> => {
  const asking: string[] = [];
  const letters: Prepared[] = [];
  for (const mail of mails)
    if (mail.kind === 'invitation' || mail.kind === 'reminder') asking.push(mail.id);
    else if (mail.kind === 'fresh-link') letters.push(await prepareFreshLink(db, mail, organisation));
    else letters.push(await prepareAccountLetter(db, mail, organisation));
  if (asking.length === 0) return letters;
  return [...letters, ...(await prepareAskingLetters(db, asking, organisation))];
};

/** What is due now, ready to be handed over; `null` when there is nothing, or another worker is claiming. */
export async function claimBatch(db: EntityManager, organisationId: string): Promise<Batch | null> {
  if (!(await mayClaim(db, organisationId))) return null;
  const organisation = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const now = await databaseNow(db);
  const today = calendarDateOf(now, organisation.timeZone);
  const due = await db.query<DueRow[]>(DUE, [BATCH, today]);
  await putOff(db, due, nextRemindingTime(now, organisation.timeZone));
  const ids = await claimedIds(db, due);
  if (ids.length === 0) return null;
  const mails = await db.findBy(MailEntity, { id: In([...ids]) });
  return { letters: await prepare(db, mails, organisation), today };
}
