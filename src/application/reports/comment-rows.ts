import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import type { FrozenComment, SubjectResults } from '../../core/disclosure/frozen-results.js';
import type { CommentLane } from '../../core/triage/lanes.js';
import { CommentDecisionEntity } from '../../persistence/register/opening.entity.js';
import { SafetyConcernEntity } from '../../persistence/register/safety-concern.entity.js';
import { type Notes, commentsToRead } from './comment-decisions.js';
import type { CommentToRead } from './reports.view.js';

export interface Place {
  readonly source: 'shuffled' | 'manager';
  readonly position: number;
}

const notesAbout = async (db: EntityManager, subjectId: string): Promise<Notes> => ({
  decisions: await db.findBy(CommentDecisionEntity, { subjectId }),
  concerns: await db.findBy(SafetyConcernEntity, { subjectId }),
});

export interface ReadComments {
  readonly shuffled: readonly CommentToRead[];
  readonly manager: readonly CommentToRead[];
}

/** All comments about a subject with what was decided about them. */
export async function readComments(db: EntityManager, results: SubjectResults): Promise<ReadComments> {
  const notes = await notesAbout(db, results.subjectRef);
  return {
    shuffled: commentsToRead('shuffled', results.comments, notes),
    manager: commentsToRead('manager', results.managerComments, notes),
  };
}

/** @throws DomainError `not-found` */
export function commentAt(results: SubjectResults, { source, position }: Place): FrozenComment {
  const comment = (source === 'manager' ? results.managerComments : results.comments)[position];
  if (!comment) throw new DomainError('not-found');
  return comment;
}

/** Whoever asked for themes only is never quoted. @throws DomainError `input-invalid` */
export function requireMayBe(lane: CommentLane, { mode }: FrozenComment): void {
  if (mode === 'themes-only' && lane === 'publish')
    throw new DomainError('input-invalid', {}, [{ field: 'lane', problem: 'comment-themes-only' }]);
}

/** The decision that was seen. @throws DomainError `conflict` where it has changed since, or there is none */
export async function decisionSeen(
  db: EntityManager,
  subjectId: string,
  { source, position, version }: Place & { readonly version: number },
): Promise<CommentDecisionEntity> {
  const decision = await db.findOneBy(CommentDecisionEntity, { subjectId, source, position });
  if (decision?.version !== version) throw new DomainError('conflict');
  return decision;
}
