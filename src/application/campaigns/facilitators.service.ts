import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { requireTrainedReader, requireTwoReaders } from '../access/trained-readers.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { ChooseFacilitatorInput } from './facilitators.input.js';

@Injectable()
export class FacilitatorsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * Another facilitator, because the one before has left or cannot be it any more.
   * @throws DomainError `input-invalid` for somebody who cannot be the facilitator or reads second already,
   * `report-already-released`
   */
  async choose(actor: Actor, subjectId: string, { facilitatorId }: ChooseFacilitatorInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    const { organisationId, personId: actorId } = actor;
    await this.register.inTenant(organisationId, async (db) => {
      const subject = await db.findOne(SubjectEntity, {
        where: { id: subjectId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!subject) throw new DomainError('not-found');
      if (subject.releasedAt !== null) throw new DomainError('report-already-released');
      const { personId, secondReaderId } = subject;
      await requireTrainedReader(db, { personId, readerId: facilitatorId, field: 'facilitatorId' });
      if (secondReaderId !== null) requireTwoReaders(facilitatorId, secondReaderId);
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set: { facilitatorId } });
      const data = { subjectId, facilitatorId };
      await appendAudit(db, organisationId, { kind: 'facilitator-chosen', actorId, data, time: 'timed' });
    });
  }
}
