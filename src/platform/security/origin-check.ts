import { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../core/errors.js';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Our pages send no referrer, and browsers then send `Origin: null` with our own forms (Fetch standard, "append a
 * request Origin header"), so `Sec-Fetch-Site` is asked first. A request with neither is from a program or from a
 * browser before 2023; the session's CSRF token alone decides about it.
 */
const comesFromElsewhere = (headers: FastifyRequest['headers'], origin: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return headers.origin !== undefined && headers.origin !== 'null' && headers.origin !== origin;
};

/** Refuses what another site makes a browser send to the app. The box has no cookies, so nobody's power to borrow. */
export function registerOriginCheck(fastify: FastifyInstance, appOrigin: string): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const refused = !SAFE_METHODS.has(request.method) && comesFromElsewhere(request.headers, appOrigin);
    done(refused ? new DomainError('forbidden-origin') : undefined);
  });
}
