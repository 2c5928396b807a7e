import fastify, { FastifyInstance, InjectOptions } from 'fastify';
import { registerOriginCheck } from './origin-check.js';

const ORIGIN = 'https://tosturi.example';

describe('origin check', () => {
  let server: FastifyInstance;
  const statusOf = async (options: InjectOptions) =>
    (await server.inject({ url: '/', ...options })).statusCode;
  const post = (headers: Record<string, string>) => statusOf({ method: 'POST', headers });

  beforeAll(() => {
    server = fastify();
    server.setErrorHandler((error: { status?: number }, _request, reply) =>
      reply.status(error.status ?? 500).send(),
    );
    registerOriginCheck(server, ORIGIN);
    server.all('/', () => 'done');
  });

  it('lets the forms of our own pages through', async () => {
    expect(await post({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(200);
    expect(await post({ origin: ORIGIN })).toBe(200);
  });

  it.each(['cross-site', 'same-site', 'none'])('refuses a form that the browser calls %s', async (site) => {
    expect(await post({ 'sec-fetch-site': site, origin: ORIGIN })).toBe(403);
  });

  it('refuses another origin where the browser does not say more', async () => {
    expect(await post({ origin: 'https://evil.example' })).toBe(403);
    expect(await post({ origin: `${ORIGIN}.evil.example` })).toBe(403);
  });

  it('leaves a request that says nothing to the CSRF token', async () => {
    expect(await post({})).toBe(200);
  });

  it('does not stand in the way of a link from elsewhere', async () => {
    expect(await statusOf({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } })).toBe(200);
  });
});
