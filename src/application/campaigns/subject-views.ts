import { EntityManager } from 'typeorm';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import type { SubjectView } from './campaigns.view.js';

const SUBJECTS = `
  select s.id, s.campaign_id as "campaignId", s.person_id as "personId",
    p.given_name || ' ' || p.family_name as name, p.job_title as "jobTitle",
    s.facilitator_id as "facilitatorId", f.given_name || ' ' || f.family_name as "facilitatorName",
    s.second_reader_id as "secondReaderId", r.given_name || ' ' || r.family_name as "secondReaderName",
    s.approver_id as "approverId", v.given_name || ' ' || v.family_name as "approverName",
    s.raters_state as "ratersState", s.patients_apply as "patientsApply", coalesce(a.complete, false) as "selfAssessed",
    s.seal, s.released_at is not null as released,
    (s.extended_to at time zone o.time_zone)::date::text as "extendedTo",
    jsonb_build_object('manager', 0, 'peer', 0, 'direct-report', 0, 'other', 0, 'patient', 0) || coalesce((
      select jsonb_object_agg(counted.rater_group, counted.asked) from (
        select chosen.rater_group, count(*) as asked from (
          select i.rater_group from register.invitations i where i.subject_id = s.id and i.state <> 'withdrawn'
            and i.replaces_id is null
          union all
          select a.relationship from register.assignments a
          where a.subject_id = s.id and not exists (select 1 from register.invitations i where i.assignment_id = a.id)
        ) chosen group by chosen.rater_group
      ) counted
    ), '{}') as asked
  from register.subjects s
  join register.organisations o on o.id = s.organisation_id
  join register.people p on p.id = s.person_id
  join register.people f on f.id = s.facilitator_id
  left join register.people r on r.id = s.second_reader_id
  left join register.people v on v.id = s.approver_id
  left join register.self_assessments a on a.subject_id = s.id
  where s.campaign_id = any($1)
  order by p.family_name, p.given_name, s.id`;

export async function subjectViews(
  db: EntityManager,
  campaignIds: readonly string[],
): Promise<SubjectView[]> {
  const rows = await db.query<Omit<SubjectView, 'sealBlocks'>[]>(SUBJECTS, [campaignIds]);
  return rows.map((row) => ({
    ...row,
    sealBlocks: row.seal === null ? [] : sealBlocks(Buffer.from(row.seal, 'hex')),
  }));
}
