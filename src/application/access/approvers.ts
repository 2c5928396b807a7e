import { EntityManager } from 'typeorm';
import { canApprove } from '../../core/campaigns/enrolment.js';
import { DomainError } from '../../core/errors.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';

/** @throws DomainError `not-found`, or `input-invalid` for somebody who cannot be the approver */
export async function requireApprover(
  db: EntityManager,
  leaderId: string,
  approverId: string,
): Promise<void> {
  const approver = await db.findOneBy(PersonEntity, { id: approverId });
  if (!approver) throw new DomainError('not-found');
  if (canApprove({ id: leaderId }, approver)) return;
  throw new DomainError('input-invalid', {}, [{ field: 'approverId', problem: 'approver-unfit' }]);
}
