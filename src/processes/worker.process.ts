import { NestFactory } from '@nestjs/core';
import { JobsService } from '../jobs/jobs.service.js';
import { Config } from '../platform/config/config.js';
import { Translations } from '../platform/language/translations.js';
import { SmtpPostbox } from '../platform/mail/smtp-postbox.js';
import { tellSupervisor } from '../platform/supervisor/child-process.js';
import { openRegister } from './doors.js';
import { WorkerModule } from './worker.module.js';

const sayFailure = (error: unknown): void => {
  process.stderr.write(
    `The worker will try again: ${error instanceof Error ? error.message : String(error)}\n`,
  );
};

/** Sends letters and follows the calendar; it answers nobody. */
export async function startWorker(config: Config): Promise<{ stop(): Promise<void> }> {
  const register = await openRegister(config);
  const postbox = new SmtpPostbox(config, new Translations('show-key'));
  const nest = await NestFactory.createApplicationContext(WorkerModule.with(config, register, postbox), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const jobs = nest.get(JobsService);
  jobs.start({
    openingDue: () => {
      tellSupervisor({ kind: 'opening-due' });
    },
    failed: sayFailure,
  });
  return {
    stop: async () => {
      await jobs.stop();
      await nest.close();
      postbox.close();
      await register.close();
    },
  };
}
