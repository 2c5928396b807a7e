import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { mailboxOf } from '../../core/people/mailbox.js';
import { Database } from '../../persistence/database.js';
import { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import { NominationEntity } from '../../persistence/register/nomination.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import { InvitationEntity } from '../../persistence/register/invitation.entity.js';
import type { Actor } from '../access/actor.js';
import { holdLoads, isLimited, openInvitations } from '../access/rater-load.js';
import { isSameMailbox, isStaffGroup, outsideAddresses } from '../access/staff-addresses.js';
import { requireStillAsking } from '../access/still-asking.js';
import { SubjectContext, subjectFor } from '../access/subject-access.js';
import { auditNamed } from './named-by-hr.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { inviteAssigned } from '../mails/inviting.js';
import { AddRaterInput } from './raters.input.js';
import { RaterView, toRaterView } from './raters.view.js';

@Injectable()
export class RatersService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * HR names somebody, which counts as approved.
   * @throws DomainError `already-exists`, `collection-closed`, `input-invalid` for the leader's own address, one from
   * outside in a group of staff, or somebody who is asked too often already
   */
  add(actor: Actor, subjectId: string, input: AddRaterInput): Promise<RaterView> {
    const { organisationId } = actor;
    const made = this.register.inTenant(organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'add-raters', subjectId);
      requireStillAsking(context);
      const row = await assignmentRow(db, context, input);
      await requireAskable(db, context, row);
      await insertRow(db, AssignmentEntity, row);
      await auditNamed(db, actor, { campaignId: context.campaign.id, subjectIds: [subjectId], added: 1 });
      if (context.campaign.state === 'collecting')
        await inviteAssigned(db, organisationId, context.campaign.id);
      return toRaterView(row, 'asked');
    });
    return onUniqueViolation(made, () => alreadyAsked(input.email));
  }

  list(actor: Actor, subjectId: string): Promise<readonly RaterView[]> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      await subjectFor(db, actor, 'see-raters', subjectId);
      return raterViews(db, subjectId);
    });
  }

  /** Before the letter was sent the assignment goes; afterwards its codes stop working. */
  async remove(actor: Actor, subjectId: string, raterId: string): Promise<void> {
    await this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'remove-raters', subjectId);
      requireStillAsking(context);
      const assignment = await db.findOneBy(AssignmentEntity, { id: raterId, subjectId });
      if (!assignment) throw new DomainError('not-found');
      const withdrawn = await updateRows(db, InvitationEntity, {
        where: { assignmentId: raterId },
        set: { state: 'withdrawn' },
      });
      if (withdrawn === 0) await db.delete(AssignmentEntity, { id: raterId });
      await updateRows(db, NominationEntity, { where: { id: raterId }, set: { state: 'removed' } });
    });
  }
}

/** Each address once, and one line manager. */
const alreadyAsked = (email: string): DomainError =>
  new DomainError('already-exists', { what: email }, [{ field: 'email', problem: 'rater-exists' }]);

async function raterViews(db: EntityManager, subjectId: string): Promise<readonly RaterView[]> {
  const assignments = await db.find(AssignmentEntity, { where: { subjectId }, order: { name: 'ASC' } });
  const withdrawn = await db.findBy(InvitationEntity, { subjectId, state: 'withdrawn' });
  const takenBack = new Set(withdrawn.map(({ assignmentId }) => assignmentId));
  return assignments.map((assignment) =>
    toRaterView(assignment, takenBack.has(assignment.id) ? 'withdrawn' : 'asked'),
  );
}

/** Nobody from outside among staff, and nobody asked by more leaders than they can answer about with care. */
async function requireAskable(
  db: EntityManager,
  { subject }: SubjectContext,
  { email, name, relationship }: AssignmentEntity,
): Promise<void> {
  const { organisationId } = subject;
  const rules = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const outside = await outsideAddresses(db, [email], rules.staffDomains);
  const limit = rules.openInvitationsLimit;
  if (isStaffGroup(relationship) && outside.size > 0)
    throw new DomainError('input-invalid', {}, [{ field: 'email', problem: 'rater-outside' }]);
  if (!isLimited(relationship)) return;
  await holdLoads(db, organisationId);
  const mailboxes = [mailboxOf(email)];
  const [open = 0] = (await openInvitations(db, { mailboxes, apartFrom: subject.id })).values();
  if (open < limit) return;
  throw new DomainError('input-invalid', {}, [
    { field: 'email', problem: 'rater-overloaded', params: { name, limit } },
  ]);
}

/** The row for one rater; the leader's own rating is the self-assessment and nothing else. */
async function assignmentRow(
  db: EntityManager,
  context: SubjectContext,
  input: AddRaterInput,
): Promise<AssignmentEntity> {
  const { organisationId, id: subjectId } = context.subject;
  const email = input.email.toLowerCase();
  if (isSameMailbox(email, context.person.email))
    throw new DomainError('input-invalid', {}, [{ field: 'email', problem: 'rater-is-subject' }]);
  const { defaultLanguage } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const { name, relationship } = input;
  return {
    id: randomUUID(),
    organisationId,
    subjectId,
    name,
    relationship,
    email,
    language: input.language ?? defaultLanguage,
  };
}
