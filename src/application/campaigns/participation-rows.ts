import { EntityManager } from 'typeorm';
import { isProbablyEnough, participationDay } from '../../core/campaigns/participation.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { databaseNow } from '../access/database-now.js';

const TO_LOOK_AT = `
  select id from register.campaigns
  where state = 'collecting' and (participation_on is null or participation_on < $1) for update skip locked`;

/** Per person and not per token: a second code is not a second answer. */
const TAKEN = `
  select i.subject_id as "subjectId", i.rater_group as "group", (c.thresholds->>i.rater_group)::int as minimum,
    count(*)::int as asked, count(*) filter (where i.token_taken)::int as taken
  from register.invitations i
  join register.subjects s on s.id = i.subject_id
  join register.campaigns c on c.id = s.campaign_id
  where c.id = $1 and i.rater_group <> 'manager' and i.state <> 'withdrawn' and i.replaces_id is null
  group by i.subject_id, i.rater_group, c.thresholds`;

interface Taken {
  readonly subjectId: string;
  readonly group: RaterGroup;
  readonly minimum: number;
  readonly asked: number;
  readonly taken: number;
}

const KEEP = `
  insert into register.participation (organisation_id, subject_id, rater_group)
  select $1, enough.subject_id, enough.rater_group
  from unnest($2::uuid[], $3::text[]) as enough (subject_id, rater_group)
  on conflict do nothing`;

/** What was once probably enough stays so: nobody sees that a token was taken back or an invitation withdrawn. */
export async function recordParticipation(db: EntityManager, organisationId: string): Promise<void> {
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const today = participationDay(await databaseNow(db), timeZone);
  if (today === null) return;
  for (const { id } of await db.query<{ id: string }[]>(TO_LOOK_AT, [today])) {
    const enough = (await db.query<Taken[]>(TAKEN, [id])).filter(isProbablyEnough);
    await db.query(KEEP, [
      organisationId,
      enough.map(({ subjectId }) => subjectId),
      enough.map(({ group }) => group),
    ]);
    await db.query('update register.campaigns set participation_on = $2 where id = $1', [id, today]);
  }
}
