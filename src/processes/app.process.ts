import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../platform/config/config.js';
import { listen } from '../platform/health/listen.js';
import { Readiness } from '../platform/health/readiness.js';
import { startOutbox } from '../platform/mail/outbox.js';
import { usesOutbox } from '../platform/mail/uses-outbox.js';
import { makeAppApplication } from './app-application.js';
import { openDoors } from './doors.js';

/** Nest's own `listen` prints the error that we then say in words. */
const quietly = (application: NestFastifyApplication) => ({
  listen: async (port: number, host: string): Promise<void> => {
    await application.init();
    await application.getHttpAdapter().getInstance().listen({ port, host });
  },
});

export async function startApp(config: Config): Promise<{ stop(): Promise<void> }> {
  const doors = await openDoors(config);
  const application = await makeAppApplication(config, doors);
  const outbox = usesOutbox(config) ? await startOutbox(config.outboxPort) : null;
  await listen(quietly(application), config.port, config.host, 'PORT');
  return {
    stop: async () => {
      application.get(Readiness, { strict: false }).stop();
      await application.close();
      await outbox?.close();
      await doors.close();
    },
  };
}
