import fastify from 'fastify';
import { Site } from '../pages/page-context.js';
import { registerSecurityHeaders, securityHeaders } from './security-headers.js';

const app: Site = {
  kind: 'app',
  appOrigin: 'https://tosturi.example',
  boxOrigin: 'https://box.example',
  development: false,
};
const box: Site = { ...app, kind: 'box' };

const directives = (site: Site): ReadonlyMap<string, string> =>
  new Map(
    (securityHeaders(site)['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')] as const;
    }),
  );

describe('security headers', () => {
  it.each([app, box])('allow nothing inline and nothing from elsewhere ($kind)', (site) => {
    const policy = directives(site);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|nonce|https?:\/\/(?!box\.example)/);
  });

  it('let a form of the app go to the box, and a form of the box to itself only', () => {
    expect(directives(app).get('form-action')).toBe("'self' https://box.example");
    expect(directives(box).get('form-action')).toBe("'self'");
  });

  it('insist on HTTPS exactly where the site is served over it', () => {
    const local = { ...app, appOrigin: 'http://localhost:3000' };
    expect(securityHeaders(app)['strict-transport-security']).toContain('max-age=');
    expect(securityHeaders(local)).not.toHaveProperty('strict-transport-security');
  });

  it('stand on every answer, also where there is no such page', async () => {
    const server = fastify();
    registerSecurityHeaders(server, app);
    const answer = await server.inject('/nowhere');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
});
