import { QueryFailedError } from 'typeorm';
import { DomainError } from '../core/errors.js';

const UNIQUE_VIOLATION = '23505';

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  'code' in error.driverError &&
  error.driverError.code === UNIQUE_VIOLATION;

/** Uniqueness is the database's promise; a look-up beforehand would only race it. */
export async function onUniqueViolation<T>(work: Promise<T>, domainError: () => DomainError): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error)) throw domainError();
    throw error;
  }
}
