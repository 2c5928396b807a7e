import { EntityManager } from 'typeorm';
import type { Delivery } from './postbox.js';

/** After the last one a letter is marked as failed, for somebody to look at. A day of attempts outlasts most outages. */
const MOST_ATTEMPTS = 40;

export interface Outcome {
  readonly mailIds: readonly string[];
  readonly email: string;
  /** `left-out`: the reason for the letter had gone. */
  readonly delivery: Delivery | 'left-out';
}

const idsWith = (outcomes: readonly Outcome[], ...deliveries: readonly Outcome['delivery'][]): string[] =>
  outcomes.filter(({ delivery }) => deliveries.includes(delivery)).flatMap(({ mailIds }) => mailIds);

/** Left out or sent: the row looks the same, because who got no reminder has answered. */
const DONE = `update register.mails set state = 'sent', sent_on = $2 where id = any($1)`;

const REFUSED = `update register.mails set state = 'refused' where id = any($1)`;

/** Waits a little longer each time, up to an hour. */
const AGAIN = `
  update register.mails set state = case when attempts >= $2 then 'failed' else 'queued' end,
    next_attempt_at = now() + least(power(2, least(attempts, 12)) * interval '5 seconds', interval '1 hour')
  where id = any($1)`;

/** Whoever asked for a link is not kept, known or not. */
const FORGET = `delete from register.mails where kind = 'fresh-link' and state <> 'queued' and id = any($1)`;

export async function settle(db: EntityManager, outcomes: readonly Outcome[], today: string): Promise<void> {
  const done = idsWith(outcomes, 'taken', 'left-out');
  const refused = idsWith(outcomes, 'refused');
  const again = idsWith(outcomes, 'not-now');
  if (done.length > 0) await db.query(DONE, [done, today]);
  if (refused.length > 0) await db.query(REFUSED, [refused]);
  if (again.length > 0) await db.query(AGAIN, [again, MOST_ATTEMPTS]);
  await db.query(FORGET, [outcomes.flatMap(({ mailIds }) => mailIds)]);
  const wrong = outcomes.filter(({ delivery }) => delivery === 'refused');
  await rememberAddresses(
    db,
    wrong.map(({ email }) => email),
    'refused',
  );
}

/** Of people who are asked about somebody; whom the register does not know is not remembered. */
export async function rememberAddresses(
  db: EntityManager,
  emails: readonly string[],
  kind: 'refused' | 'returned',
): Promise<void> {
  if (emails.length === 0) return;
  await db.query(
    `insert into register.address_problems (organisation_id, email, kind)
     select distinct a.organisation_id, a.email, $2 from register.assignments a where a.email = any($1)
     on conflict do nothing`,
    [emails, kind],
  );
}
