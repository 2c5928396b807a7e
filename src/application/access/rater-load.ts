import { EntityManager } from 'typeorm';

/**
 * How many leaders of running campaigns ask each mailbox. Whether somebody has answered or declined makes no difference: a
 * number that fell would say so. Only what was taken back does not count.
 */
const LOADS = `
  select a.mailbox, count(distinct a.subject_id)::int as open
  from register.assignments a
  join register.subjects s on s.id = a.subject_id
  join register.campaigns c on c.id = s.campaign_id
  where c.state in ('draft', 'locked', 'collecting')
    and not exists (select 1 from register.invitations i where i.assignment_id = a.id and i.state = 'withdrawn')
    and a.subject_id is distinct from $2::uuid and a.mailbox = any($1)
  group by a.mailbox`;

export interface LoadWish {
  readonly mailboxes: readonly string[];
  /** Whose own raters are not counted; `null` counts everybody's. */
  readonly apartFrom: string | null;
}

export async function openInvitations(
  db: EntityManager,
  { mailboxes, apartFrom }: LoadWish,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ mailbox: string; open: number }[]>(LOADS, [mailboxes, apartFrom]);
  return new Map(rows.map(({ mailbox, open }) => [mailbox, open]));
}

/** Of two who give one person their last invitation at the same moment, the second waits and then sees it. */
export const holdLoads = (db: EntityManager, organisationId: string): Promise<unknown> =>
  db.query(`select pg_advisory_xact_lock(hashtextextended('loads:' || $1, 0))`, [organisationId]);

/** A line manager is asked by everybody they manage, and a team by the one who manages it: neither is a favour. */
export const isLimited = (relationship: string): boolean =>
  relationship === 'peer' || relationship === 'other';
