import { EntityManager } from 'typeorm';
import type { SubjectFacts } from '../../core/access/policy.js';
import { DomainError } from '../../core/errors.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import type { Action } from '../../core/access/policy.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import type { SubjectView } from './campaigns.view.js';

const SUBJECTS = `
  select s.id, s.campaign_id as "campaignId", s.person_id as "personId",
    p.given_name || ' ' || p.family_name as name, p.job_title as "jobTitle",
    s.facilitator_id as "facilitatorId", f.given_name || ' ' || f.family_name as "facilitatorName",
    s.patients_apply as "patientsApply", coalesce(a.complete, false) as "selfAssessed",
    s.seal, s.released_at is not null as released,
    jsonb_build_object('manager', 0, 'peer', 0, 'direct-report', 0, 'other', 0, 'patient', 0) || coalesce((
      select jsonb_object_agg(counted.rater_group, counted.asked) from (
        select i.rater_group, count(*) as asked from register.invitations i
        where i.subject_id = s.id and i.state <> 'withdrawn' group by i.rater_group
      ) counted
    ), '{}') as asked
  from register.subjects s
  join register.people p on p.id = s.person_id
  join register.people f on f.id = s.facilitator_id
  left join register.self_assessments a on a.subject_id = s.id
  where s.campaign_id = any($1)
  order by p.family_name, p.given_name, s.id`;

export const subjectViews = (db: EntityManager, campaignIds: readonly string[]): Promise<SubjectView[]> =>
  db.query<SubjectView[]>(SUBJECTS, [campaignIds]);

/** A subject together with what it belongs to. */
export interface SubjectContext {
  readonly subject: SubjectEntity;
  readonly campaign: CampaignEntity;
  readonly person: PersonEntity;
}

const factsOf = ({ subject, person }: SubjectContext): SubjectFacts => ({
  personId: subject.personId,
  facilitatorId: subject.facilitatorId,
  lineManagerId: person.lineManagerId,
});

/**
 * The subject, if the actor may do that with it; what is missing and what is not theirs answer alike.
 * @throws DomainError `not-found`
 */
export async function subjectFor(
  db: EntityManager,
  actor: Actor,
  action: Action,
  subjectId: string,
): Promise<SubjectContext> {
  const subject = await db.findOneBy(SubjectEntity, { id: subjectId });
  if (!subject) throw new DomainError('not-found');
  const campaign = await db.findOneByOrFail(CampaignEntity, { id: subject.campaignId });
  const person = await db.findOneByOrFail(PersonEntity, { id: subject.personId });
  const context = { subject, campaign, person };
  requireAllowed(actor, action, factsOf(context));
  return context;
}
