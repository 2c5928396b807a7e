import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { type InvitationCode } from '../../crypto/code-form.js';
import {
  formatInvitationCode,
  hashInvitationCode,
  makeInvitationCode,
} from '../../crypto/invitation-code.js';
import { shuffled } from '../../crypto/shuffle.js';
import { Database } from '../../persistence/database.js';
import { CardBatchEntity } from '../../persistence/register/card-batch.entity.js';
import { InvitationCodeEntity, InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { insertRow, insertRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { type SubjectContext, subjectFor } from '../access/subject-access.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { fullName } from '../people/people.view.js';
import { CardBatchInput, FEWEST_CARDS, USUAL_CARDS } from './patients.input.js';
import { CardBatchView, MadeCardsView } from './patients.view.js';

@Injectable()
export class CardBatchesService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * A batch of codes that belong to nobody, shown this once and handed out by somebody other than the leader.
   * @throws DomainError `campaign-not-collecting` before the lock or after closing, `not-found` where patients do not
   * apply, `input-invalid` for too few cards or cards in the leader's own hands
   */
  make(actor: Actor, subjectId: string, input: CardBatchInput): Promise<MadeCardsView> {
    const { organisationId, personId: actorId } = actor;
    const { count = USUAL_CARDS, handedOutBy } = input;
    return this.register.inTenant(organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'import-raters', subjectId);
      if (!context.subject.patientsApply) throw new DomainError('not-found');
      requireFairHandingOut(context, count, handedOutBy);
      if (!['locked', 'collecting'].includes(context.campaign.state))
        throw new DomainError('campaign-not-collecting');
      const batchId = randomUUID();
      await insertRow(db, CardBatchEntity, {
        id: batchId,
        organisationId,
        subjectId,
        cards: count,
        handedOutBy,
      });
      const codes = await insertCards(db, context, count);
      const data = { subjectId, count, handedOutBy };
      await appendAudit(db, organisationId, { kind: 'patient-codes-made', actorId, data, time: 'timed' });
      return { batchId, handedOutBy, codes: shuffled(codes.map(formatInvitationCode)) };
    });
  }

  /** What was made so far for a leader; not a word about what came back. */
  list(actor: Actor, subjectId: string): Promise<readonly CardBatchView[]> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      await subjectFor(db, actor, 'import-raters', subjectId);
      const batches = await db.find(CardBatchEntity, { where: { subjectId }, order: { handedOutBy: 'ASC' } });
      return batches.map(({ cards, handedOutBy }) => ({ cards, handedOutBy }));
    });
  }
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

function requireFairHandingOut({ person }: SubjectContext, count: number, handedOutBy: string): void {
  const own = [fullName(person), person.email].map(folded);
  const problems = [
    ...(count < FEWEST_CARDS
      ? [{ field: 'count', problem: 'cards-too-few', params: { minimum: FEWEST_CARDS } }]
      : []),
    ...(own.includes(folded(handedOutBy))
      ? [{ field: 'handedOutBy', problem: 'cards-from-the-leader' }]
      : []),
  ];
  if (problems.length > 0) throw new DomainError('input-invalid', {}, problems);
}

/** The rows lie in another order than the cards that are handed out. */
async function insertCards(
  db: EntityManager,
  { subject: { organisationId, id: subjectId } }: SubjectContext,
  count: number,
): Promise<readonly InvitationCode[]> {
  const cards = Array.from({ length: count }, () => ({ id: randomUUID(), code: makeInvitationCode() }));
  const raterGroup = 'patient' as const;
  await insertRows(
    db,
    InvitationEntity,
    cards.map(({ id }) => ({ id, organisationId, subjectId, assignmentId: null, raterGroup })),
  );
  await insertRows(
    db,
    InvitationCodeEntity,
    cards.map(({ id, code }) => ({
      codeHash: hashInvitationCode(code),
      organisationId,
      invitationId: id,
    })),
  );
  return cards.map(({ code }) => code);
}
