import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import type { Actor } from '../access/actor.js';
import type { OwnSubjectView } from './reports.view.js';

type Row = Omit<OwnSubjectView, 'closesOn'> & { readonly closesAt: Date };

const COLUMN = { person: 's.person_id', facilitator: 's.facilitator_id' } as const;

/** The subjects that are the actor, or whom the actor debriefs. */
export async function ownSubjects(
  db: EntityManager,
  actor: Actor,
  as: keyof typeof COLUMN,
): Promise<readonly OwnSubjectView[]> {
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
  const rows = await db.query<Row[]>(
    `select s.id, c.id as "campaignId", c.name as "campaignName", c.state as "campaignState", c.purpose,
       p.given_name || ' ' || p.family_name as name, greatest(c.closes_at, s.extended_to) as "closesAt",
       coalesce(a.complete, false) as "selfAssessed",
       (select count(*)::int from register.assignments r
        left join register.invitations i on i.assignment_id = r.id and i.replaces_id is null
        where r.subject_id = s.id and i.state is distinct from 'withdrawn') as "ratersAsked",
       s.raters_state as "ratersState", s.released_at is not null as released
     from register.subjects s
     join register.campaigns c on c.id = s.campaign_id
     join register.people p on p.id = s.person_id
     left join register.self_assessments a on a.subject_id = s.id
     where ${COLUMN[as]} = $1
     order by c.closes_at desc, p.family_name, s.id`,
    [actor.personId],
  );
  return rows.map(({ closesAt, ...row }) => ({ ...row, closesOn: calendarDateOf(closesAt, timeZone) }));
}
