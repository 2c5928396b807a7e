import { EntityManager } from 'typeorm';
import type { SubjectFactsOfDesk } from '../../core/campaigns/attention.js';
import type { CampaignEntity } from '../../persistence/register/campaign.entity.js';

const fitness = (alias: string): string =>
  `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'roles', ${alias}.roles,
     'lineManagerId', ${alias}.line_manager_id, 'leftOn', ${alias}.left_on) end`;

/** Those who are asked, as HR sees them on the leader's page too. Tokens and answers are not looked at. */
const GROUPS = `
  select jsonb_agg(jsonb_build_object('group', chosen.relationship, 'asked', chosen.asked,
    'minimum', (c.thresholds->>chosen.relationship)::int)) from (
      select a.relationship, count(*) as asked from register.assignments a
      where a.subject_id = s.id and a.relationship <> 'manager' and not exists (
        select 1 from register.invitations i where i.assignment_id = a.id and i.state = 'withdrawn')
      group by a.relationship) chosen`;

const SUBJECTS = `
  select s.id as "subjectId", s.campaign_id as "campaignId", s.person_id as "personId",
    p.given_name || ' ' || p.family_name as name, ${fitness('p')} as leader, ${fitness('f')} as facilitator,
    ${fitness('r')} as "secondReader", ${fitness('v')} as approver,
    exists (select 1 from register.people m where m.id = p.line_manager_id and m.left_on is null) as "managerHere",
    c.approval, s.raters_state as "ratersState", s.released_at is not null as released,
    s.patients_apply and not exists (select 1 from register.card_batches b where b.subject_id = s.id) as "cardsMissing",
    coalesce((${GROUPS}), '[]') as groups
  from register.subjects s
  join register.campaigns c on c.id = s.campaign_id
  join register.people p on p.id = s.person_id
  join register.people f on f.id = s.facilitator_id
  left join register.people r on r.id = s.second_reader_id
  left join register.people v on v.id = s.approver_id
  where c.state not in ('released', 'archived')
  order by p.family_name, p.given_name, s.id`;

export interface SubjectOfDesk extends SubjectFactsOfDesk {
  readonly subjectId: string;
  readonly campaignId: string;
  readonly personId: string;
  readonly name: string;
}

export const subjectsOfDesk = (db: EntityManager): Promise<SubjectOfDesk[]> =>
  db.query<SubjectOfDesk[]>(SUBJECTS);

const CAMPAIGNS = `
  select c.id,
    exists (select 1 from register.address_problems x join register.assignments a on a.email = x.email
      join register.subjects s on s.id = a.subject_id where s.campaign_id = c.id) as "lettersReturned",
    exists (select 1 from register.replacement_requests q join register.invitations i on i.id = q.invitation_id
      join register.subjects s on s.id = i.subject_id
      where s.campaign_id = c.id and q.state = 'requested') as "replacementsAsked",
    c.custody = 'ceremony' and (
      c.state = 'locked' and exists (select 1 from register.campaign_custodians k
        where k.campaign_id = c.id and not k.collected)
      or c.state = 'closed' and 2 > (select count(*) from register.campaign_custodians k
        where k.campaign_id = c.id and k.returned)) as "wordsMissing"
  from register.campaigns c where c.state not in ('released', 'archived')`;

export interface WaitingInCampaign {
  readonly id: CampaignEntity['id'];
  readonly lettersReturned: boolean;
  readonly replacementsAsked: boolean;
  readonly wordsMissing: boolean;
}

export const waitingInCampaigns = (db: EntityManager): Promise<WaitingInCampaign[]> =>
  db.query<WaitingInCampaign[]>(CAMPAIGNS);
