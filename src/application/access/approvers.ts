import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';

/**
 * Somebody with the role who works here, is not the leader, and is not managed by the leader: who is asked to watch over
 * somebody's choice must not depend on them.
 * @throws DomainError `not-found`, or `input-invalid` for somebody who cannot be the approver
 */
export async function requireApprover(
  db: EntityManager,
  leaderId: string,
  approverId: string,
): Promise<void> {
  const approver = await db.findOneBy(PersonEntity, { id: approverId });
  if (!approver) throw new DomainError('not-found');
  const fits =
    approver.roles.includes('approver') &&
    approver.leftOn === null &&
    approver.id !== leaderId &&
    approver.lineManagerId !== leaderId;
  if (fits) return;
  throw new DomainError('input-invalid', {}, [{ field: 'approverId', problem: 'approver-unfit' }]);
}
