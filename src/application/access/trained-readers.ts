import { EntityManager } from 'typeorm';
import { canFacilitate } from '../../core/campaigns/enrolment.js';
import { DomainError } from '../../core/errors.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';

interface Wanted {
  /** The leader. */
  readonly personId: string;
  readonly readerId: string;
  readonly field: 'facilitatorId' | 'secondReaderId';
}

/**
 * Reads what was said before its leader does: a trained person, not the leader, not the one who appraises the leader, and
 * not HR.
 * @throws DomainError `not-found`, or `input-invalid` for somebody who cannot be it
 */
export async function requireTrainedReader(
  db: EntityManager,
  { personId, readerId, field }: Wanted,
): Promise<void> {
  const leader = await db.findOneBy(PersonEntity, { id: personId });
  const reader = await db.findOneBy(PersonEntity, { id: readerId });
  if (!leader || !reader) throw new DomainError('not-found');
  if (!canFacilitate(leader, reader))
    throw new DomainError('input-invalid', {}, [{ field, problem: 'facilitator-unfit' }]);
}

/** Two people look, so they must be two. @throws DomainError `input-invalid` */
export function requireTwoReaders(facilitatorId: string, secondReaderId: string): void {
  if (facilitatorId === secondReaderId)
    throw new DomainError('input-invalid', {}, [{ field: 'secondReaderId', problem: 'second-reader-same' }]);
}
