import { EntityManager } from 'typeorm';
import { mayReplaceOneMore } from '../../core/campaigns/replacement-limit.js';
import { DomainError } from '../../core/errors.js';
import { InvitationEntity, ReplacementRequestEntity } from '../../persistence/register/invitation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import type { ReplacementRequestView } from './replacements.view.js';

/**
 * Remembers the wish where there is something to replace: a colleague's token that was taken, while answers are still
 * collected. A replacement has none of its own. Otherwise nothing happens, and asking twice is asking once.
 */
export const rememberRequest = (db: EntityManager, { id }: InvitationEntity): Promise<unknown> =>
  db.query(
    `insert into register.replacement_requests (invitation_id, organisation_id)
     select i.id, i.organisation_id from register.invitations i
     join register.subjects s on s.id = i.subject_id
     join register.campaigns c on c.id = s.campaign_id
     where i.id = $1 and i.token_taken and i.assignment_id is not null and i.replaces_id is null
       and c.state = 'collecting' and greatest(c.closes_at, s.extended_to) > now()
     on conflict do nothing`,
    [id],
  );

const REQUESTS = `
  select r.invitation_id as "invitationId", a.name, s.id as "subjectId",
    p.given_name || ' ' || p.family_name as "subjectName", i.rater_group as "group", r.state,
    (select count(*)::int from register.invitations o where o.subject_id = i.subject_id
       and o.rater_group = i.rater_group and o.replaces_id is null and o.state <> 'withdrawn') as invited,
    (select count(*)::int from register.invitations o where o.subject_id = i.subject_id
       and o.rater_group = i.rater_group and o.replaces_id is not null) as replaced
  from register.replacement_requests r
  join register.invitations i on i.id = r.invitation_id
  join register.assignments a on a.id = i.assignment_id
  join register.subjects s on s.id = i.subject_id
  join register.people p on p.id = s.person_id
  where s.campaign_id = $1
  order by a.name, r.invitation_id`;

type Row = Omit<ReplacementRequestView, 'available'> & {
  readonly invited: number;
  readonly replaced: number;
};

export async function requestViews(
  db: EntityManager,
  campaignId: string,
): Promise<readonly ReplacementRequestView[]> {
  const rows = await db.query<Row[]>(REQUESTS, [campaignId]);
  return rows.map(({ invited, replaced, ...row }) => ({
    ...row,
    available: mayReplaceOneMore({ invited, replaced }),
  }));
}

export interface RequestToDecide {
  readonly request: ReplacementRequestView;
  readonly invitation: InvitationEntity;
}

/** Decisions about one subject are taken one after the other, so that two cannot both be the last one allowed. */
export async function requestToDecide(
  db: EntityManager,
  campaignId: string,
  invitationId: string,
): Promise<RequestToDecide> {
  const asked = await db.findOneBy(ReplacementRequestEntity, { invitationId });
  if (!asked) throw new DomainError('not-found');
  const invitation = await db.findOneByOrFail(InvitationEntity, { id: invitationId });
  await db.findOneOrFail(SubjectEntity, {
    where: { id: invitation.subjectId },
    lock: { mode: 'pessimistic_write' },
  });
  const views = await requestViews(db, campaignId);
  const request = views.find((view) => view.invitationId === invitationId);
  if (!request) throw new DomainError('not-found');
  return { request, invitation };
}
