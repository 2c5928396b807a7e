import '@fastify/cookie';
import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../application/access/actor.js';
import type { ActiveSession } from '../../application/sign-in/sessions.service.js';
import { verifyCsrf } from '../security/csrf.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, or `null`. */
    actor: Actor | null;
    /** What the person's browser or program holds. */
    sessionSecret: string | null;
  }
}

export interface SessionSource {
  find(secret: string): Promise<ActiveSession | null>;
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `__Host-` needs HTTPS; without it (development on localhost) the plain name is used. */
export const sessionCookieName = (appOrigin: string): string =>
  appOrigin.startsWith('https:') ? '__Host-session' : 'session';

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/');

/** Programs send the session as a bearer token and pages as a cookie, never the other way round: so the API needs no CSRF token. */
function secretOf(request: FastifyRequest, cookieName: string): string | null {
  if (!isApi(request)) return request.cookies[cookieName] ?? null;
  const [scheme, secret] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && secret ? secret : null;
}

/** Who answers is nobody: a leader who is signed in and answers about somebody else is not recognised there. */
const knowsNobody = (request: FastifyRequest): boolean =>
  /^\/(assets\/|o\/[^/]+\/answer\b)/.test(request.url);

/** Knows the signed-in person before any handler runs, and checks every form of theirs. Needs @fastify/cookie. */
export function registerSessions(fastify: FastifyInstance, appOrigin: string, source: SessionSource): void {
  const cookieName = sessionCookieName(appOrigin);
  const tokens = new WeakMap<FastifyRequest, string>();
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('sessionSecret', null);
  fastify.addHook('onRequest', async (request: FastifyRequest) => {
    const secret = knowsNobody(request) ? null : secretOf(request, cookieName);
    const session = secret === null ? null : await source.find(secret);
    if (secret === null || session === null) return;
    request.actor = session.actor;
    request.sessionSecret = secret;
    tokens.set(request, session.csrfToken);
    if (isApi(request)) return;
    const { name, language, roles } = session.actor;
    request.visitor = {
      name,
      language,
      roles,
      organisation: session.organisationName,
      csrfToken: session.csrfToken,
    };
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    const token = tokens.get(request);
    if (token !== undefined && !isApi(request) && !SAFE_METHODS.has(request.method))
      verifyCsrf(request, token);
    done();
  });
}

export function setSessionCookie(reply: FastifyReply, appOrigin: string, secret: string): void {
  const secure = appOrigin.startsWith('https:');
  void reply.setCookie(sessionCookieName(appOrigin), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
}

export function clearSessionCookie(reply: FastifyReply, appOrigin: string): void {
  const secure = appOrigin.startsWith('https:');
  void reply.clearCookie(sessionCookieName(appOrigin), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
}
