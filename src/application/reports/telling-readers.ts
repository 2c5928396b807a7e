import { EntityManager } from 'typeorm';
import type { SubjectResults } from '../../core/disclosure/frozen-results.js';
import type { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { queueLetter } from '../mails/mail-queue.js';
import { readComments } from './comment-rows.js';

/** Once, when the first reader has decided about everything. */
export async function tellSecondReader(
  db: EntityManager,
  { id: subjectId, organisationId, secondReaderId }: SubjectEntity,
  results: SubjectResults,
): Promise<void> {
  if (secondReaderId === null) return;
  const { shuffled, manager } = await readComments(db, results);
  const all = [...shuffled, ...manager];
  if (all.some(({ standing }) => standing === 'undecided')) return;
  const naturalKey = `${subjectId}:${secondReaderId}`;
  await queueLetter(db, {
    organisationId,
    kind: 'comments-to-confirm',
    personId: secondReaderId,
    subjectId,
    naturalKey,
  });
}
