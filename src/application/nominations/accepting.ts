import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { mailboxOf } from '../../core/people/mailbox.js';
import { NominationEntity } from '../../persistence/register/nomination.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { updateRows } from '../../persistence/rows.js';
import { holdLoads, isLimited, openInvitations } from '../access/rater-load.js';
import type { Actor } from '../access/actor.js';
import type { SubjectContext } from '../access/subject-access.js';
import { appendAudit } from '../audit/audit-chain.js';
import { inviteAssigned } from '../mails/inviting.js';
import { refuse } from './proposing.js';

/** Whom HR has named meanwhile is asked already. */
const ASSIGN = `
  insert into register.assignments (id, organisation_id, subject_id, relationship, name, email, language)
  select id, organisation_id, subject_id, relationship, name, email, language
  from register.nominations where subject_id = $1 and state = 'proposed'
  on conflict do nothing`;

async function requireRoom(
  db: EntityManager,
  organisationId: string,
  proposed: readonly NominationEntity[],
): Promise<void> {
  await holdLoads(db, organisationId);
  const { openInvitationsLimit: limit } = await db.findOneByOrFail(OrganisationEntity, {
    id: organisationId,
  });
  const limited = proposed.filter(({ relationship }) => isLimited(relationship));
  const mailboxes = limited.map(({ email }) => mailboxOf(email));
  const loads = await openInvitations(db, { mailboxes, apartFrom: proposed[0]?.subjectId ?? null });
  const full = limited.find(({ email }) => (loads.get(mailboxOf(email)) ?? 0) >= limit);
  if (full) throw refuse('outsiders', 'rater-overloaded', { name: full.name, limit });
}

/** Everybody who is still proposed is asked from now on; when answers are being taken, at once. */
export async function acceptProposed(
  db: EntityManager,
  actor: Actor,
  { subject, campaign }: SubjectContext,
): Promise<void> {
  const { organisationId } = actor;
  const proposed = await db.findBy(NominationEntity, { subjectId: subject.id, state: 'proposed' });
  await requireRoom(db, organisationId, proposed);
  await db.query(ASSIGN, [subject.id]);
  const where = { subjectId: subject.id, state: 'proposed' } as const;
  await updateRows(db, NominationEntity, { where, set: { state: 'accepted' } });
  const set = { ratersState: 'approved', approverNote: '' } as const;
  await updateRows(db, SubjectEntity, { where: { id: subject.id }, set });
  if (campaign.state === 'collecting') await inviteAssigned(db, organisationId, campaign.id);
  const outside = proposed.filter(({ personId }) => personId === null).length;
  await appendAudit(db, organisationId, {
    kind: 'raters-approved',
    actorId: actor.personId,
    data: { subjectId: subject.id, approval: campaign.approval, accepted: proposed.length, outside },
    time: 'timed',
  });
}

/** Two who decide at once take turns. */
export async function holdSubject(db: EntityManager, subjectId: string): Promise<void> {
  const rows = await db.query<object[]>('select 1 from register.subjects where id = $1 for update', [
    subjectId,
  ]);
  if (rows.length === 0) throw new DomainError('not-found');
}
