import { Server } from 'node:net';
import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { MailsService } from '../../src/application/mails/mails.service.js';
import { readConfig } from '../../src/platform/config/config.js';
import { freePort } from '../../src/platform/database/embedded-postgres.js';
import { Translations } from '../../src/platform/language/translations.js';
import { outboxLetters, startOutbox } from '../../src/platform/mail/outbox.js';
import { SmtpPostbox } from '../../src/platform/mail/smtp-postbox.js';
import { registerDoor } from '../../src/processes/doors.js';
import { OrganisationsService } from '../../src/application/organisations/organisations.service.js';
import { SignInService } from '../../src/application/sign-in/sign-in.service.js';
import { WorkerModule } from '../../src/processes/worker.module.js';
import { createTestDatabase, TestDatabase } from '../support/database.js';

const EMAIL = 'nest@letters.example';

const organisation = {
  slug: 'letters',
  name: { en: 'Letters', cy: 'Llythyrau' },
  timeZone: 'Europe/London',
  defaultLanguage: 'cy',
  administrator: { email: EMAIL, givenName: 'Nest', familyName: 'Ifan' },
} as const;

/** A mail server that breaks every connection off. */
const brokenServer = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });

describe('letters', () => {
  let database: TestDatabase;
  const stops: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
    await database.drop();
  });

  const start = async (port: number): Promise<{ mails: MailsService; signIns: SignInService }> => {
    const config = readConfig({
      NODE_ENV: 'test',
      OUTBOX_PORT: String(port),
      APP_DATABASE_URL: database.urls.app,
    });
    const register = registerDoor(config);
    await register.connect();
    const postbox = new SmtpPostbox(config, new Translations('throw'));
    const nest = await NestFactory.createApplicationContext(WorkerModule.with(config, register, postbox), {
      logger: false,
    });
    stops.push(
      () => register.close(),
      () => nest.close(),
    );
    const organisations = nest.get(OrganisationsService, { strict: false });
    await organisations.create(organisation);
    return { mails: nest.get(MailsService), signIns: new SignInService(register, organisations) };
  };

  it('F23 wait while the mail server is down and then reach each person once, in their language', async () => {
    const port = await freePort();
    const { mails, signIns } = await start(port);
    const broken = await brokenServer(port);
    await signIns.requestLink({ organisation: 'letters', email: EMAIL });
    expect(await mails.sendDue()).toBe(0);
    const [waiting] = await database.query<{ state: string; attempts: number; later: boolean }>(
      'select state, attempts, next_attempt_at > now() as later from register.mails',
    );
    expect(waiting).toEqual({ state: 'queued', attempts: 1, later: true });

    await new Promise((resolve) => broken.close(resolve));
    const outbox = await startOutbox(port);
    stops.push(() => outbox.close());
    await database.query('update register.mails set next_attempt_at = now()');
    const sent = await Promise.all([mails.sendDue(), mails.sendDue(), mails.sendDue()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    const letters = outboxLetters().filter(({ to }) => to.includes(EMAIL));
    expect(letters.map(({ subject }) => subject)).toEqual(['Eich dolen mewngofnodi ar gyfer Tosturi']);
  });

  it('leave no secret in the queue: the link is made when the letter is sent', async () => {
    const [letter] = outboxLetters().filter(({ to }) => to.includes(EMAIL));
    const secret = /#(\S+)/.exec(letter?.text ?? '')?.[1] ?? 'none';
    const rows = await database.query<{ row: string }>('select mails::text as row from register.mails');
    const links = await database.query<{ row: string }>(
      'select sign_in_links::text as row from register.sign_in_links',
    );
    expect(secret.length).toBeGreaterThan(40);
    expect([...rows, ...links].some(({ row }) => row.includes(secret.split('.')[1] ?? secret))).toBe(false);
  });
});
