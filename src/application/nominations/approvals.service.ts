import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { NominationEntity } from '../../persistence/register/nomination.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireApprover } from '../access/approvers.js';
import { requireAllowed } from '../access/require-allowed.js';
import { type SubjectContext, subjectFor } from '../access/subject-access.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { acceptProposed, holdSubject } from './accepting.js';
import { approvalViews } from './approval-views.js';
import {
  AcceptRatersInput,
  AskForMoreInput,
  ChooseApproverInput,
  PatientsDecisionInput,
} from './nominations.input.js';
import { heldContext } from './nominations.service.js';
import { ApprovalView, RaterLoadsView } from './nominations.view.js';
import { refuse } from './proposing.js';
import { raterLoads } from './rater-loads.js';
import { tellApprover, tellLeader } from './telling-people.js';

/** What the approver decides, and what HR does so that there is one. */
@Injectable()
export class ApprovalsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** The leaders whose raters are this person's to accept, those who wait for it first. */
  list(actor: Actor): Promise<readonly ApprovalView[]> {
    requireAllowed(actor, 'list-approvals');
    return this.register.inTenant(actor.organisationId, (db) => approvalViews(db, actor));
  }

  /**
   * Everybody who is still proposed will be asked.
   * @throws DomainError `conflict` when nothing was submitted, `input-invalid` for an outsider who was not confirmed
   */
  accept(actor: Actor, subjectId: string, { outsiders }: AcceptRatersInput): Promise<void> {
    return this.decide(actor, subjectId, async (db, context) => {
      requireSubmitted(context);
      await requireConfirmed(db, subjectId, outsiders);
      await acceptProposed(db, actor, context);
    });
  }

  /** One proposal, also of the team: somebody may be ill for long. The leader cannot propose them again. */
  remove(actor: Actor, subjectId: string, nominationId: string): Promise<void> {
    return this.decide(actor, subjectId, async (db) => {
      const where = { id: nominationId, subjectId, state: 'proposed' } as const;
      const removed = await updateRows(db, NominationEntity, { where, set: { state: 'removed' } });
      if (removed === 0) throw new DomainError('not-found');
      await this.tell(db, actor, { kind: 'rater-removed', data: { subjectId, nominationId } });
    });
  }

  askForMore(actor: Actor, subjectId: string, { note }: AskForMoreInput): Promise<void> {
    return this.decide(actor, subjectId, async (db, context) => {
      requireSubmitted(context);
      const set = { ratersState: 'more-asked', approverNote: note } as const;
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set });
      await tellLeader(db, context.subject);
      await this.tell(db, actor, { kind: 'more-raters-asked', data: { subjectId } });
    });
  }

  /** @throws DomainError `campaign-not-draft` after the lock, `conflict` when the leader has not asked */
  decidePatients(actor: Actor, subjectId: string, { decision }: PatientsDecisionInput): Promise<void> {
    return this.decide(actor, subjectId, async (db, { subject, campaign }) => {
      if (campaign.state !== 'draft') throw new DomainError('campaign-not-draft');
      if (subject.patientsRequest !== 'asked') throw new DomainError('conflict');
      const set =
        decision === 'approve'
          ? ({ patientsRequest: 'approved', patientsApply: false } as const)
          : ({ patientsRequest: 'refused' } as const);
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set });
      await this.tell(db, actor, { kind: 'patients-decided', data: { subjectId, decision } });
    });
  }

  /** HR chooses, so that it is not in the leader's gift. @throws DomainError `input-invalid` for somebody who cannot be it */
  chooseApprover(actor: Actor, subjectId: string, { approverId }: ChooseApproverInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      await holdSubject(db, subjectId);
      const { subject } = await subjectFor(db, actor, 'see-raters', subjectId);
      await requireApprover(db, subject.personId, approverId);
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set: { approverId } });
      if (subject.ratersState === 'submitted' && subject.approverId !== approverId)
        await tellApprover(db, { ...subject, approverId });
      await this.tell(db, actor, { kind: 'approver-chosen', data: { subjectId, approverId } });
    });
  }

  /** Who is asked about several leaders at once, the most asked first. */
  loads(actor: Actor): Promise<RaterLoadsView> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, (db) => raterLoads(db, actor.organisationId));
  }

  private decide(actor: Actor, subjectId: string, work: Work): Promise<void> {
    return this.register.inTenant(actor.organisationId, async (db) =>
      work(db, await heldContext(db, actor, { action: 'approve-raters', subjectId })),
    );
  }

  private tell(
    db: EntityManager,
    { organisationId, personId: actorId }: Actor,
    event: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    return appendAudit(db, organisationId, { ...event, actorId, time: 'timed' });
  }
}

type Work = (db: EntityManager, context: SubjectContext) => Promise<void>;

function requireSubmitted({ subject }: SubjectContext): void {
  if (subject.ratersState !== 'submitted') throw new DomainError('conflict');
}

/** Nobody but the approver stands between a leader and a second address of their own. */
async function requireConfirmed(
  db: EntityManager,
  subjectId: string,
  confirmed: readonly string[],
): Promise<void> {
  const proposed = await db.findBy(NominationEntity, { subjectId, state: 'proposed' });
  const unknown = proposed.find(({ id, personId }) => personId === null && !confirmed.includes(id));
  if (unknown) throw refuse('outsiders', 'outsider-unconfirmed', { name: unknown.name });
}
