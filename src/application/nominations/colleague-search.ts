import { EntityManager } from 'typeorm';
import type { Localised } from '../../core/language.js';
import { searchName } from '../../core/people/search-name.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { openInvitations } from '../access/rater-load.js';
import type { SubjectContext } from '../access/subject-access.js';
import type { ColleaguesFound, ColleagueView } from './nominations.view.js';

/** More than a screen of names is no choice but a list: then a longer part of the name is asked for. */
const MOST = 20;
/** One letter would list half of the organisation. */
const SHORTEST = 2;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly unit: Localised | null;
  readonly mailbox: string;
  readonly lineManagerId: string | null;
  readonly listed: boolean;
}

/** Names that begin with what was typed come first. The address is no part of it: nobody needs it to choose. */
const SEARCH = `
  select p.id, p.given_name || ' ' || p.family_name as name, p.job_title as "jobTitle", u.name as unit, p.mailbox,
    p.line_manager_id as "lineManagerId",
    exists (select 1 from register.nominations n where n.subject_id = $2 and n.mailbox = p.mailbox)
      or exists (select 1 from register.assignments a where a.subject_id = $2 and a.mailbox = p.mailbox) as listed
  from register.people p left join register.units u on u.id = p.unit_id
  where strpos(p.search_name, $1) > 0 and p.left_on is null and p.id <> $3
  order by strpos(p.search_name, $1) > 1 and strpos(p.search_name, ' ' || $1) = 0, p.search_name, p.id
  limit $4`;

export async function searchColleagues(
  db: EntityManager,
  { subject, person: leader }: SubjectContext,
  typed: string,
): Promise<ColleaguesFound> {
  const wanted = searchName(typed.trim());
  if (wanted.length < SHORTEST) return { colleagues: [], more: true };
  const rows = await db.query<Row[]>(SEARCH, [wanted, subject.id, leader.id, MOST + 1]);
  const shown = rows.slice(0, MOST);
  const { openInvitationsLimit } = await db.findOneByOrFail(OrganisationEntity, {
    id: subject.organisationId,
  });
  const mailboxes = shown.map(({ mailbox }) => mailbox);
  const loads = await openInvitations(db, { mailboxes, apartFrom: subject.id });
  const unavailable = (row: Row): ColleagueView['unavailable'] => {
    if (row.listed) return 'listed';
    if (row.lineManagerId === leader.id) return 'in-team';
    if (row.id === leader.lineManagerId) return 'line-manager';
    return (loads.get(row.mailbox) ?? 0) >= openInvitationsLimit ? 'overloaded' : null;
  };
  return {
    more: rows.length > MOST,
    colleagues: shown.map((row) => ({
      id: row.id,
      name: row.name,
      jobTitle: row.jobTitle,
      unit: row.unit,
      unavailable: unavailable(row),
    })),
  };
}
