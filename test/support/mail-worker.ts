import { NestFactory } from '@nestjs/core';
import { MailsService } from '../../src/application/mails/mails.service.js';
import { Translations } from '../../src/platform/language/translations.js';
import { SmtpPostbox } from '../../src/platform/mail/smtp-postbox.js';
import { registerDoor } from '../../src/processes/doors.js';
import { WorkerModule } from '../../src/processes/worker.module.js';
import { TestService } from './test-service.js';

export interface MailWorker {
  send(): Promise<number>;
  stop(): Promise<void>;
}

/** One more worker beside the service's own, with connections of its own, that sends to a mail server of the test. */
export async function startMailWorker(
  service: TestService,
  port: number,
  more: { readonly mailBounceTo?: string } = {},
): Promise<MailWorker> {
  const mailUrl = `smtp://127.0.0.1:${String(port)}`;
  const config = { ...service.config, mailUrl, mailPerMinute: 60_000, ...more };
  const register = registerDoor(config);
  await register.connect();
  const postbox = new SmtpPostbox(config, new Translations('throw'));
  const nest = await NestFactory.createApplicationContext(WorkerModule.with(config, register, postbox), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const mails = nest.get(MailsService, { strict: false });
  return {
    send: () => mails.sendDue(),
    stop: async () => {
      await nest.close();
      postbox.close();
      await register.close();
    },
  };
}
