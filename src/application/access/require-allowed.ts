import { type Action, mayDo, type SubjectFacts } from '../../core/access/policy.js';
import { DomainError } from '../../core/errors.js';
import type { Actor } from './actor.js';

/** What one may not do looks exactly like what does not exist. @throws DomainError `not-found` */
export function requireAllowed(actor: Actor, action: Action, subject: SubjectFacts | null = null): void {
  if (!mayDo(actor, action, subject)) throw new DomainError('not-found');
}
