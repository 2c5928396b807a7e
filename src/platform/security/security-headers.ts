import { FastifyInstance } from 'fastify';
import { Site } from '../pages/page-context.js';

const contentSecurityPolicy = (site: Site, secure: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    // The answering form is drawn by the app and sent to the box.
    site.kind === 'app' ? `form-action 'self' ${site.boxOrigin}` : "form-action 'self'",
    site.kind === 'app' ? `connect-src 'self' ${site.boxOrigin}` : "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

export const securityHeaders = (site: Site): Readonly<Record<string, string>> => {
  const secure = (site.kind === 'app' ? site.appOrigin : site.boxOrigin).startsWith('https:');
  return {
    'content-security-policy': contentSecurityPolicy(site, secure),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    ...(secure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  };
};

/** On every answer, errors and files included. */
export function registerSecurityHeaders(fastify: FastifyInstance, site: Site): void {
  const headers = securityHeaders(site);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
