import { randomUUID } from 'node:crypto';
import { EntityManager } from 'typeorm';
import { canApprove, canFacilitate, type Fitness, gapOf } from '../../core/campaigns/enrolment.js';
import type { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRows } from '../../persistence/rows.js';
import type { LeftOutView } from './drafts.view.js';

/** A leader of an earlier campaign as they are now, with whoever stood by them then. */
interface EarlierLeader {
  readonly name: string;
  readonly patientsApply: boolean;
  readonly leader: Fitness;
  readonly facilitator: Fitness;
  readonly secondReader: Fitness | null;
  readonly approver: Fitness | null;
}

const fitness = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'roles', ${alias}.roles, 'lineManagerId', ${alias}.line_manager_id,
     'leftOn', ${alias}.left_on)`;

const EARLIER = `
  select p.given_name || ' ' || p.family_name as name, s.patients_apply as "patientsApply",
    ${fitness('p')} as leader, ${fitness('f')} as facilitator,
    case when r.id is null then null else ${fitness('r')} end as "secondReader",
    case when v.id is null then null else ${fitness('v')} end as approver
  from register.subjects s
  join register.people p on p.id = s.person_id
  join register.people f on f.id = s.facilitator_id
  left join register.people r on r.id = s.second_reader_id
  left join register.people v on v.id = s.approver_id
  where s.campaign_id = $1
    and not exists (select 1 from register.subjects t where t.campaign_id = $2 and t.person_id = s.person_id)
  order by p.family_name, p.given_name, p.id`;

const missingFrom = (db: EntityManager, from: string, campaignId: string): Promise<EarlierLeader[]> =>
  db.query<EarlierLeader[]>(EARLIER, [from, campaignId]);

/** Everybody who still works here as a leader and whose facilitator can still be theirs. */
export async function enrolAgain(
  db: EntityManager,
  from: string,
  { id: campaignId, organisationId }: Pick<CampaignEntity, 'id' | 'organisationId'>,
): Promise<void> {
  const earlier = await missingFrom(db, from, campaignId);
  const again = earlier.filter(({ leader, facilitator }) => gapOf(leader, [facilitator]) === null);
  const rows = again.map(({ leader, facilitator, secondReader, approver, patientsApply }) => ({
    id: randomUUID(),
    organisationId,
    campaignId,
    personId: leader.id,
    facilitatorId: facilitator.id,
    secondReaderId: secondReader !== null && canFacilitate(leader, secondReader) ? secondReader.id : null,
    approverId: approver !== null && canApprove(leader, approver) ? approver.id : null,
    patientsApply,
  }));
  await insertRows(db, SubjectEntity, rows);
}

export async function leftOut(
  db: EntityManager,
  from: string,
  campaignId: string,
): Promise<readonly LeftOutView[]> {
  const missing = await missingFrom(db, from, campaignId);
  return missing.map(({ name, leader, facilitator }) => ({
    personId: leader.id,
    name,
    gap: gapOf(leader, [facilitator]),
  }));
}
