import { Readiness } from '../../src/platform/health/readiness.js';
import { listen } from '../../src/platform/health/listen.js';
import { startTestService, TestService } from '../support/test-service.js';
import { listenToRouter, Routed } from './routes.js';

let service: TestService;
let second: Routed;

beforeAll(async () => {
  service = await startTestService();
  second = await listenToRouter(service);
});

afterAll(async () => {
  await second.close();
  await service.stop();
});

describe('the health of a process', () => {
  it.each(['live', 'ready'])('is told to whoever watches it: %s', async (what) => {
    for (const origin of [service.app(), service.box()]) {
      const { body } = await origin.get(`/health/${what}`).expect(200);
      expect(body).toEqual({ status: what });
    }
  });

  it('is "not ready" from the moment it begins to stop, and still live', async () => {
    second.application.get(Readiness, { strict: false }).stop();
    const inject = (url: string) => second.application.inject({ method: 'GET', url });
    const refused = await inject('/health/ready');
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.json()).toMatchObject({ code: 'unavailable' });
    expect((await inject('/health/live')).statusCode).toBe(200);
  });

  it('does not begin on a port that another program has, and says so in a sentence', async () => {
    const { port, host } = service.config;
    await expect(listen(second.application, port, host, 'PORT')).rejects.toThrow(
      `Port ${String(port)} is taken by another program. Set PORT to a free one.`,
    );
  });
});
