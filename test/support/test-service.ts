import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import supertest from 'supertest';
import { CampaignTimersService } from '../../src/application/campaigns/campaign-timers.service.js';
import { MailsService } from '../../src/application/mails/mails.service.js';
import { startBox } from '../../src/box/box.process.js';
import { startCustodian } from '../../src/custodian/custodian.process.js';
import { runOpener } from '../../src/opener/opener.process.js';
import { Config, readConfig } from '../../src/platform/config/config.js';
import { freePort } from '../../src/platform/database/embedded-postgres.js';
import { Translations } from '../../src/platform/language/translations.js';
import { OutboxLetter, outboxLetters } from '../../src/platform/mail/outbox.js';
import { SmtpPostbox } from '../../src/platform/mail/smtp-postbox.js';
import { prepareDataDirectory } from '../../src/platform/supervisor/data-directory.js';
import { startApp } from '../../src/processes/app.process.js';
import { registerDoor } from '../../src/processes/doors.js';
import { WorkerModule } from '../../src/processes/worker.module.js';
import { createTestDatabase, TestDatabase } from './database.js';

type Agent = ReturnType<typeof supertest.agent>;
type Stop = () => Promise<unknown>;

/** The whole service on a database and a data directory of its own; only the clockwork is wound by hand. */
export interface TestService {
  readonly config: Config;
  readonly database: TestDatabase;
  /** A browser of somebody's own, with its cookies, at the app or at the box. */
  app(): Agent;
  box(): Agent;
  /** What the worker does by the clock: send what is due, */
  sendLetters(): Promise<number>;
  /** follow the campaigns' dates (true: a box is due for opening), */
  runTimers(): Promise<boolean>;
  /** and have the due boxes opened. */
  open(): Promise<void>;
  /** The custodian ends and another begins on the same directories: what it knows then is on disk. */
  restartCustodian(): Promise<void>;
  /** Every letter that arrived so far, newest first. */
  letters(): readonly OutboxLetter[];
  stop(): Promise<void>;
}

async function configFor(database: TestDatabase, dataDir: string, more: NodeJS.ProcessEnv): Promise<Config> {
  const [port, boxPort, outboxPort] = await Promise.all([freePort(), freePort(), freePort()]);
  return readConfig({
    NODE_ENV: 'test',
    PORT: String(port),
    BOX_PORT: String(boxPort),
    OUTBOX_PORT: String(outboxPort),
    DATA_DIR: dataDir,
    APP_DATABASE_URL: database.urls.app,
    BOX_DATABASE_URL: database.urls.box,
    REPORT_DATABASE_URL: database.urls.report,
    OPENER_DATABASE_URL: database.urls.opener,
    ...more,
  });
}

function temporaryDataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'tosturi-data-'));
  prepareDataDirectory(directory);
  return directory;
}

/** The worker without its clock. */
async function makeWorker(config: Config, stops: Stop[]): Promise<INestApplicationContext> {
  const register = registerDoor(config);
  await register.connect();
  stops.push(() => register.close());
  const postbox = new SmtpPostbox(config, new Translations('throw'));
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config, register, postbox), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  stops.push(async () => {
    await worker.close();
    postbox.close();
  });
  return worker;
}

/** What was started last is stopped first. */
async function stopAll(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops.toReversed()) await stop();
}

type Running = Awaited<ReturnType<typeof startCustodian>>;

class CustodianProcess {
  private constructor(
    private readonly config: Config,
    private running: Running,
  ) {}

  static async start(config: Config): Promise<CustodianProcess> {
    return new CustodianProcess(config, await startCustodian(config));
  }

  async restart(): Promise<void> {
    await this.running.stop();
    this.running = await startCustodian(this.config);
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}

interface Processes {
  readonly custodian: CustodianProcess;
  readonly worker: INestApplicationContext;
}

async function startProcesses(config: Config, stops: Stop[]): Promise<Processes> {
  const custodian = await CustodianProcess.start(config);
  stops.push(() => custodian.stop());
  for (const start of [startBox, startApp]) {
    const running = await start(config);
    stops.push(() => running.stop());
  }
  return { custodian, worker: await makeWorker(config, stops) };
}

/** @param more settings beside those that every test needs. */
export async function startTestService(more: NodeJS.ProcessEnv = {}): Promise<TestService> {
  const database = await createTestDatabase();
  const dataDir = temporaryDataDirectory();
  const config = await configFor(database, dataDir, more);
  const stops: Stop[] = [() => database.drop(), () => rm(dataDir, { recursive: true, force: true })];
  const { custodian, worker } = await startProcesses(config, stops).catch(async (error: unknown) => {
    await stopAll(stops);
    throw error;
  });
  return {
    config,
    database,
    app: () => supertest.agent(config.appOrigin),
    box: () => supertest.agent(config.boxOrigin),
    sendLetters: () => worker.get(MailsService, { strict: false }).sendDue(),
    runTimers: () => worker.get(CampaignTimersService, { strict: false }).run(),
    open: async () => {
      await runOpener(config);
    },
    restartCustodian: () => custodian.restart(),
    letters: outboxLetters,
    stop: () => stopAll(stops),
  };
}
