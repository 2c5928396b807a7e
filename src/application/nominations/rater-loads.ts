import { EntityManager } from 'typeorm';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import type { RaterLoadsView, RaterLoadView } from './nominations.view.js';

/** Answered or not makes no difference, as in `access/rater-load.ts`. Who is asked once is no burden to look at. */
const LOADS = `
  select min(a.name) as name, min(a.email) as email, count(distinct a.subject_id)::int as "openInvitations"
  from register.assignments a
  join register.subjects s on s.id = a.subject_id
  join register.campaigns c on c.id = s.campaign_id
  where c.state in ('draft', 'locked', 'collecting')
    and not exists (select 1 from register.invitations i where i.assignment_id = a.id and i.state = 'withdrawn')
  group by a.mailbox having count(distinct a.subject_id) > 1
  order by 3 desc, 1 limit 200`;

export async function raterLoads(db: EntityManager, organisationId: string): Promise<RaterLoadsView> {
  const { openInvitationsLimit } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  return { limit: openInvitationsLimit, raters: await db.query<RaterLoadView[]>(LOADS) };
}
