import { QueryFailedError } from 'typeorm';
import { DomainError } from '../core/errors.js';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === constraint;
}

/** Uniqueness is the database's promise; a look-up beforehand would only race it. */
export async function onUniqueViolation<T>(work: Promise<T>, domainError: () => DomainError): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (violates(error, UNIQUE_VIOLATION)) throw domainError();
    throw error;
  }
}

/** What a row refers to is missing, or belongs to another organisation, which is the same. @throws DomainError `not-found` */
export async function onMissingReference<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (violates(error, FOREIGN_KEY_VIOLATION)) throw new DomainError('not-found');
    throw error;
  }
}
