import { EntityManager } from 'typeorm';
import { chooseRatersBy } from '../../core/campaigns/dates.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import type { Actor } from '../access/actor.js';
import type { ApprovalView } from './nominations.view.js';

type Row = Omit<ApprovalView, 'chooseBy'> & {
  readonly chooseRatersBy: string | null;
  readonly opensAt: Date;
};

const APPROVALS = `
  select s.id as "subjectId", p.given_name || ' ' || p.family_name as "subjectName", c.name as "campaignName",
    s.raters_state as state, c.choose_raters_by::text as "chooseRatersBy", c.opens_at as "opensAt",
    s.patients_request = 'asked' and c.state = 'draft' as "patientsAsked",
    (select count(*)::int from register.nominations n where n.subject_id = s.id and n.state = 'proposed') as proposed
  from register.subjects s
  join register.campaigns c on c.id = s.campaign_id
  join register.people p on p.id = s.person_id
  where s.approver_id = $1 and s.person_id <> $1 and c.state in ('draft', 'locked', 'collecting')
  order by s.raters_state <> 'submitted', c.opens_at, p.family_name, s.id`;

export async function approvalViews(db: EntityManager, actor: Actor): Promise<readonly ApprovalView[]> {
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
  const rows = await db.query<Row[]>(APPROVALS, [actor.personId]);
  return rows.map(({ chooseRatersBy: chosen, opensAt, ...row }) => ({
    ...row,
    chooseBy: chooseRatersBy({ chooseRatersBy: chosen, opensAt }, timeZone),
  }));
}
