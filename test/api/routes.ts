import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RouteOptions } from 'fastify';
import { makeAppApplication } from '../../src/processes/app-application.js';
import { openDoors } from '../../src/processes/doors.js';
import { TestService } from '../support/test-service.js';

export interface Routed {
  readonly application: NestFastifyApplication;
  /** Every address of the router, `GET /api/v1/campaigns/:campaignId`. */
  readonly routes: readonly string[];
  close(): Promise<void>;
}

/** Those of the JSON API; what only a developer's machine serves is no part of it. */
export const apiRoutes = ({ routes }: Routed): readonly string[] =>
  routes.filter((route) => route.includes(' /api/v1/') && !route.includes('/development/'));

const AUTOMATIC: ReadonlySet<string> = new Set(['HEAD', 'OPTIONS']);

/** The same app once more, with an ear on its router; nothing is listed by hand. */
export async function listenToRouter({ config }: TestService): Promise<Routed> {
  const doors = await openDoors(config);
  const application = await makeAppApplication(config, doors);
  const routes: string[] = [];
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
    const methods = [method].flat().filter((name) => !AUTOMATIC.has(name));
    routes.push(...methods.map((name) => `${name} ${url}`));
  });
  await application.init();
  return {
    application,
    routes,
    close: async () => {
      await application.close();
      await doors.close();
    },
  };
}
