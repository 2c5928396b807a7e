import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import type { CampaignState } from '../../core/campaigns/life-cycle.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import { InvitationEntity } from '../../persistence/register/invitation.entity.js';
import type { Actor } from '../access/actor.js';
import { SubjectContext, subjectFor } from '../access/subject-access.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { fullName } from '../people/people.view.js';
import { inviteAssigned } from '../mails/inviting.js';
import { AddRaterInput } from './raters.input.js';
import { RatersOverview, RaterView, toRaterView } from './raters.view.js';

@Injectable()
export class RatersService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** @throws DomainError `already-exists`, `collection-closed`, `input-invalid` for the leader's own address */
  add(actor: Actor, subjectId: string, input: AddRaterInput): Promise<RaterView> {
    const { organisationId } = actor;
    const made = this.register.inTenant(organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'add-raters', subjectId);
      requireStillAsking(context);
      const row = await assignmentRow(db, context, input);
      await insertRow(db, AssignmentEntity, row);
      if (context.campaign.state === 'collecting')
        await inviteAssigned(db, organisationId, context.campaign.id);
      return toRaterView(row, 'asked');
    });
    return onUniqueViolation(made, () => alreadyAsked(input.email));
  }

  list(actor: Actor, subjectId: string): Promise<readonly RaterView[]> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      await subjectFor(db, actor, 'add-raters', subjectId);
      return raterViews(db, subjectId);
    });
  }

  /** Who is asked, for whom and under which promises, on one page. */
  overview(actor: Actor, subjectId: string): Promise<RatersOverview> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const { subject, campaign, person } = await subjectFor(db, actor, 'add-raters', subjectId);
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      return {
        subjectId,
        subjectName: fullName(person),
        campaignName: campaign.name,
        closesOn: calendarDateOf(campaign.closesAt, timeZone),
        asking: isStillAsking(campaign.state),
        patientsApply: subject.patientsApply,
        thresholds: campaign.thresholds,
        raters: await raterViews(db, subjectId),
      };
    });
  }

  /** Before the letter was sent the assignment goes; afterwards its codes stop working. */
  async remove(actor: Actor, subjectId: string, raterId: string): Promise<void> {
    await this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'add-raters', subjectId);
      requireStillAsking(context);
      const assignment = await db.findOneBy(AssignmentEntity, { id: raterId, subjectId });
      if (!assignment) throw new DomainError('not-found');
      const withdrawn = await updateRows(db, InvitationEntity, {
        where: { assignmentId: raterId },
        set: { state: 'withdrawn' },
      });
      if (withdrawn === 0) await db.delete(AssignmentEntity, { id: raterId });
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

const isStillAsking = (state: CampaignState): boolean => ['draft', 'locked', 'collecting'].includes(state);

export const requireStillAsking = ({ campaign }: SubjectContext): void => {
  if (!isStillAsking(campaign.state)) throw new DomainError('collection-closed');
};

/** The row for one rater; the leader's own rating is the self-assessment and nothing else. */
async function assignmentRow(
  db: EntityManager,
  context: SubjectContext,
  input: AddRaterInput,
): Promise<AssignmentEntity> {
  const { organisationId, id: subjectId } = context.subject;
  const email = input.email.toLowerCase();
  if (email === context.person.email)
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
