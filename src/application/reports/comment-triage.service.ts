import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Action } from '../../core/access/policy.js';
import type { SubjectResults } from '../../core/disclosure/frozen-results.js';
import { DomainError } from '../../core/errors.js';
import { moreCareful } from '../../core/triage/lanes.js';
import { Database } from '../../persistence/database.js';
import { CommentDecisionEntity } from '../../persistence/register/opening.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { type SubjectContext, subjectFor } from '../access/subject-access.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import { otherChoiceIn } from './comment-decisions.js';
import { commentAt, decisionSeen, Place, requireMayBe } from './comment-rows.js';
import { ConfirmCommentInput, DecideCommentInput, SettleCommentInput } from './comment-triage.input.js';
import { holdSubject, openedResults } from './report-assembly.js';
import { tellSecondReader } from './telling-readers.js';

interface Held {
  readonly db: EntityManager;
  readonly context: SubjectContext;
  readonly results: SubjectResults;
}

const NO_SECOND_VIEW = { secondView: null, secondLane: null, secondWords: '', secondBy: null } as const;

/** Two people decide about each comment before a report is frozen. Nothing of it is reworded, and every step is on record. */
@Injectable()
export class CommentTriageService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
  ) {}

  /** The first reader. A decision that changes needs the second reader's eyes again. */
  decide(actor: Actor, subjectId: string, input: DecideCommentInput): Promise<void> {
    return this.held(actor, 'decide-comments', subjectId, async ({ db, context, results }) => {
      requireMayBe(input.lane, commentAt(results, input));
      const where = { subjectId, source: input.source, position: input.position };
      const set = { lane: input.lane, words: input.words, decidedBy: actor.personId, ...NO_SECOND_VIEW };
      const before = await db.findOneBy(CommentDecisionEntity, where);
      if (before)
        await updateRows(db, CommentDecisionEntity, { where, set: { ...set, version: before.version + 1 } });
      else
        await insertRow(db, CommentDecisionEntity, {
          ...where,
          ...set,
          organisationId: actor.organisationId,
        });
      await tell(db, actor, 'comment-decided', { ...where, lane: input.lane });
      await tellSecondReader(db, context.subject, results);
    });
  }

  /** The second reader. @throws DomainError `conflict` where the first has changed it meanwhile */
  confirm(actor: Actor, subjectId: string, input: ConfirmCommentInput): Promise<void> {
    const { view, lane = null, words = '' } = input;
    return this.held(actor, 'confirm-comments', subjectId, async ({ db, results }) => {
      const { id } = await decisionSeen(db, subjectId, input);
      if (lane !== null) requireMayBe(lane, commentAt(results, input));
      const other = view === 'differs' ? { secondLane: lane, secondWords: words } : NO_SECOND_VIEW;
      const set = { ...NO_SECOND_VIEW, ...other, secondView: view, secondBy: actor.personId };
      await updateRows(db, CommentDecisionEntity, { where: { id }, set });
      const kind = view === 'agreed' ? 'comment-confirmed' : 'comment-disputed';
      await tell(db, actor, kind, placeOf(subjectId, input));
    });
  }

  /** Either of the two ends a difference by taking the more careful way. @throws DomainError `conflict` where neither is */
  settle(actor: Actor, subjectId: string, input: SettleCommentInput): Promise<void> {
    return this.held(actor, 'read-comments', subjectId, async ({ db }) => {
      const decision = await decisionSeen(db, subjectId, input);
      const other = otherChoiceIn(decision);
      const choice = other && moreCareful(decision, other);
      if (!choice) throw new DomainError('conflict');
      const { lane, words } = choice;
      const set = { lane, words, secondView: 'agreed', secondLane: null, secondWords: '' } as const;
      await updateRows(db, CommentDecisionEntity, { where: { id: decision.id }, set });
      await tell(db, actor, 'comment-settled', { ...placeOf(subjectId, input), lane });
    });
  }

  /** @throws DomainError `report-already-released`: what was released is frozen */
  private held(
    actor: Actor,
    action: Action,
    subjectId: string,
    work: (held: Held) => Promise<void>,
  ): Promise<void> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, action, subjectId);
      const { releaseAt } = await holdSubject(db, subjectId);
      if (releaseAt) throw new DomainError('report-already-released');
      const { results } = await openedResults(this.results, context);
      await work({ db, context, results });
    });
  }
}

const placeOf = (subjectId: string, { source, position }: Place) => ({ subjectId, source, position });

/** Never with the words: what was written is nowhere but where comments are. */
const tell = (
  db: EntityManager,
  { organisationId, personId: actorId }: Actor,
  kind: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> => appendAudit(db, organisationId, { kind, actorId, data, time: 'timed' });
