import { HttpException } from '@nestjs/common';
import { DomainError, ErrorCode } from '../../core/errors.js';

/** What an error page says: `errors:<code>` with its details. `unexpected` is everything that is not a rule of ours. */
export interface PageFailure {
  readonly status: number;
  readonly code: ErrorCode | 'unexpected';
  readonly details: Readonly<Record<string, string | number>>;
}

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'sign-in-required',
  403: 'forbidden-origin',
  404: 'not-found',
  405: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'too-busy',
  503: 'unavailable',
};

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors (a body too large, a broken URL) carry their status in this property.
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return 500;
};

export const failureOf = (error: unknown): PageFailure => {
  if (error instanceof DomainError) return { status: error.status, code: error.code, details: error.details };
  const status = statusOf(error);
  const code = CODE_OF_STATUS[status] ?? (status < 500 ? 'input-invalid' : 'unexpected');
  return { status, code, details: {} };
};
