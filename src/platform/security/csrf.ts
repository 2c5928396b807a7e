import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { FastifyRequest } from 'fastify';
import { DomainError } from '../../core/errors.js';

/** Made with the session and kept in it. */
export const newCsrfToken = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const takeFrom = (body: unknown): string => {
  if (typeof body !== 'object' || body === null || !('csrf' in body)) return '';
  const { csrf } = body;
  // Input classes refuse fields they do not list, and this one belongs to no input.
  delete body.csrf;
  return typeof csrf === 'string' ? csrf : '';
};

/**
 * For every form of a signed-in person: compares the hidden field of `csrf.njk` with the session's token and takes it
 * out of the body.
 * @throws DomainError `forbidden-origin`
 */
export function verifyCsrf(request: Pick<FastifyRequest, 'body'>, expected: string): void {
  const given = takeFrom(request.body);
  if (!timingSafeEqual(digest(given), digest(expected))) throw new DomainError('forbidden-origin');
}
