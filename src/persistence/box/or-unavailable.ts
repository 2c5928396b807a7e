import { DomainError } from '../../core/errors.js';

/**
 * Whatever PostgreSQL cannot do right now, the sender is told to try again. What it said is dropped: a message about
 * a row could quote it.
 */
export const orUnavailable = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof DomainError ? error : new DomainError('unavailable');
  });
