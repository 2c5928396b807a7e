import { EntityManager } from 'typeorm';
import { openInvitations } from '../access/rater-load.js';
import type { NominatedView } from './nominations.view.js';

type Row = Omit<NominatedView, 'openInvitations'> & { readonly mailbox: string };

/** Whom HR named stands among the assignments only; whom an approver accepted in both, under one id. */
const NOMINATED = `
  select n.id, n.name, n.email, n.mailbox, coalesce(p.job_title, '') as "jobTitle", n.relationship, n.source,
    n.person_id is null as outside,
    case when i.state = 'withdrawn' then 'withdrawn' else n.state end as state
  from register.nominations n
  left join register.people p on p.id = n.person_id
  left join register.invitations i on i.assignment_id = n.id and i.replaces_id is null
  where n.subject_id = $1
  union all
  select a.id, a.name, a.email, a.mailbox, coalesce(p.job_title, ''), a.relationship, 'hr', p.id is null,
    case when i.state = 'withdrawn' then 'withdrawn' else 'named' end
  from register.assignments a
  left join register.people p on p.organisation_id = a.organisation_id and p.email = a.email
  left join register.invitations i on i.assignment_id = a.id and i.replaces_id is null
  where a.subject_id = $1 and not exists (select 1 from register.nominations n where n.id = a.id)
  order by name, id`;

export async function nominatedViews(
  db: EntityManager,
  subjectId: string,
): Promise<readonly NominatedView[]> {
  const rows = await db.query<Row[]>(NOMINATED, [subjectId]);
  const mailboxes = rows.map(({ mailbox }) => mailbox);
  const loads = await openInvitations(db, { mailboxes, apartFrom: subjectId });
  return rows.map(({ mailbox, ...row }) => ({ ...row, openInvitations: loads.get(mailbox) ?? 0 }));
}
