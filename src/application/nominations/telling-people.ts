import { randomUUID } from 'node:crypto';
import { EntityManager } from 'typeorm';
import type { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { queueLetter } from '../mails/mail-queue.js';

/** A list that waits is told of once: sending it again while it waits writes no second letter. */
export async function tellApprover(
  db: EntityManager,
  { id: subjectId, organisationId, approverId }: SubjectEntity,
): Promise<void> {
  if (approverId === null) return;
  const about = { subjectId, personId: approverId, naturalKey: `${subjectId}:${randomUUID()}` };
  await queueLetter(db, { organisationId, kind: 'raters-to-approve', ...about });
}

/** The approver wants more or other people. Each time it is asked, it is a letter of its own. */
export const tellLeader = (
  db: EntityManager,
  { id: subjectId, organisationId, personId }: SubjectEntity,
): Promise<void> =>
  queueLetter(db, {
    organisationId,
    kind: 'nominate',
    subjectId,
    personId,
    naturalKey: `${subjectId}:more:${randomUUID()}`,
  });
