import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openQuestionsFor } from '../../src/core/questionnaires/questionnaire.js';
import { Answer, ballotOf, LiveService, receiptOf, send, SLUG, takeTicket } from '../faults/live-service.js';
import { databaseUrls, until } from '../faults/service-process.js';
import { freePort } from '../../src/platform/database/embedded-postgres.js';
import { makeBlinded, TestTicket } from '../support/rater.js';
import { QUESTIONNAIRE } from './crowd.js';
import { DATABASE_FAULTS } from './database-faults.js';
import { filesBelow } from './files.js';
import { recordLeak } from './leak-figures.js';
import { openDirectory, OwnCluster, startOwnCluster } from './own-cluster.js';
import { SecretScan } from './secret-scan.js';

const RATERS = 40;
const SCRAPE_EVERY_MS = 50;

let cluster: OwnCluster;
let service: LiveService;
let codes: readonly string[];
let database: Client;
/** What nobody may find: canaries in answers, codes, tokens and token inputs, receipts. */
const secrets: string[] = [];

interface AnsweredOnce {
  readonly code: string;
  readonly ticket: TestTicket;
  readonly ballot: object;
}

function ballotWithCanary(ticket: TestTicket): object {
  const canary = `canary${randomBytes(9).toString('hex')}`;
  secrets.push(canary);
  const [question] = openQuestionsFor(QUESTIONNAIRE, 'patient');
  const { response, ...rest } = ballotOf(ticket) as { response: object };
  const comments = [{ question: question?.key ?? '', text: canary, mode: 'word-for-word' }];
  return { ...rest, response: { ...response, comments } };
}

async function prepare(code: string): Promise<AnsweredOnce> {
  const ticket = await takeTicket(service, code);
  if (ticket === null) throw new Error('No ticket.');
  secrets.push(code, code.replaceAll('-', ''), ticket.token, ticket.tokenInput, receiptOf(ticket));
  return { code, ticket, ballot: ballotWithCanary(ticket) };
}

const put = (ballot: object): Promise<Answer> =>
  send(`${service.config.boxOrigin}/o/${SLUG}/ballots`, 'POST', ballot);

/** Everything that any process of the installation wrote for somebody to read. */
const logs = (): Buffer => Buffer.from(`${service.process.said}\n${cluster.log()}`);

const filesOfService = (): readonly string[] =>
  filesBelow(cluster.dataDir).filter((path) => !path.startsWith(join(cluster.directory, '/')));

beforeAll(async () => {
  cluster = await startOwnCluster(openDirectory('logs'));
  const [port, boxPort] = await Promise.all([freePort(), freePort()]);
  const admin = databaseUrls(cluster.dataDir).admin;
  const maintenance = new Client({ connectionString: admin.replace(/tosturi$/, 'postgres') });
  await maintenance.connect();
  await maintenance.query('create database tosturi');
  await maintenance.end();
  service = await LiveService.startWith({
    DATA_DIR: cluster.dataDir,
    DATABASE_URL: admin,
    PORT: String(port),
    BOX_PORT: String(boxPort),
  });
  await service.startCampaign();
  codes = [...(await service.codes(RATERS)), ...(await service.codes(RATERS))];
  database = new Client({ connectionString: admin });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await service.process.end();
  await cluster.stop();
  rmSync(cluster.dataDir, { recursive: true, force: true });
});

describe('A3 everything that the running service tells those who look after it', () => {
  const PATHS = ['health/live', 'health/ready', 'metrics', 'health/metrics', 'status'] as const;
  const scraped = new Map<string, Set<string>>();
  let scrapes = 0;

  /** As a monitoring system does it, only far more often than every 15 seconds. */
  async function scrape(): Promise<void> {
    for (const origin of [service.config.appOrigin, service.config.boxOrigin])
      for (const path of PATHS) {
        const url = `${origin}/${path}`;
        const { status, body } = await send(url, 'GET');
        const seen = scraped.get(url) ?? new Set();
        scraped.set(url, seen.add(`${String(status)} ${JSON.stringify(body)}`));
        scrapes += 1;
      }
  }

  async function scrapeUntil(isDone: () => boolean): Promise<void> {
    while (!isDone()) {
      await scrape();
      await pause(SCRAPE_EVERY_MS);
    }
    await scrape();
  }

  let before: string;

  beforeAll(async () => {
    before = logs().toString();
    let done = false;
    const scraping = scrapeUntil(() => done);
    for (const code of codes.slice(0, RATERS)) {
      const { ballot } = await prepare(code);
      expect((await put(ballot)).status).toBe(201);
    }
    done = true;
    await scraping;
  });

  it('A3 health says the same before, between and after answers; there are no metrics to count by', () => {
    const changed = [...scraped].filter(([, answers]) => answers.size !== 1);
    const metrics = [...scraped].filter(([url]) => !/health\/(live|ready)$/.test(url));
    recordLeak({
      id: 'A3',
      tried: `${String(scrapes)} scrapes of ${String(scraped.size)} addresses during ${String(RATERS)} answers`,
      figure: `${String(changed.length)} changed`,
      chance: null,
    });
    expect(scrapes).toBeGreaterThan(RATERS);
    expect(changed).toEqual([]);
    expect(metrics.flatMap(([, answers]) => [...answers]).filter((text) => !text.startsWith('404 '))).toEqual(
      [],
    );
  });

  it('A3 neither the processes nor the database server write a line when somebody answers', () => {
    const added = logs().toString().length - before.length;
    const lines = cluster.log().split('\n').length + service.process.said.split('\n').length;
    recordLeak({
      id: 'A3',
      tried: `all output of app, box, worker, custodian and PostgreSQL (${String(lines)} lines) during ${String(RATERS)} answers`,
      figure: `${String(added)} characters`,
      chance: null,
    });
    expect(before).toContain('Tosturi is ready');
    expect(before).toContain('database system is ready');
    expect(added).toBe(0);
  });

  it('A3 no canary, code, token or receipt is in the logs, the letters, or a file of the data directory', async () => {
    const letters = await send(`${service.config.appOrigin}/api/v1/development/outbox`, 'GET');
    const everything = Buffer.concat([logs(), Buffer.from(JSON.stringify(letters.body))]);
    const scan = new SecretScan(secrets);
    const found = [...scan.in(everything), ...scan.inFiles(filesOfService())];
    recordLeak({
      id: 'A3',
      tried: `${String(secrets.length)} canaries, codes, tokens and receipts in logs, letters and files`,
      figure: found.length,
      chance: null,
    });
    expect(letters.status).toBe(200);
    expect(filesOfService().length).toBeGreaterThan(3);
    expect(found).toEqual([]);
    expect(scan.in(Buffer.from(`planted ${secrets.at(-1) ?? ''}`))).toHaveLength(1);
  });
});

describe('A25 database errors while answers are in flight', () => {
  const waiting: AnsweredOnce[] = [];
  let next = RATERS;

  const isWaiting = async (): Promise<boolean> =>
    (
      await database.query(
        `select 1 from pg_stat_activity where usename = 'box_rw' and wait_event = 'PgSleep'`,
      )
    ).rowCount === 1;

  it.each(DATABASE_FAULTS)(
    'A25 $name: refused without a word of the answer, logged without one, and taken when it comes again',
    async ({ begin, end, meanwhile, logged }) => {
      const answered = await prepare(codes[next] ?? '');
      next += 1;
      waiting.push(answered);
      await database.query(begin);
      const sending = put(answered.ballot);
      if (meanwhile !== undefined) {
        await until(isWaiting, 5000, 'a ballot waits in the database');
        await database.query(meanwhile);
      }
      const refused = await sending;
      await database.query(end);
      expect(refused.status).toBeGreaterThanOrEqual(500);
      await until(() => cluster.log().includes(logged), 5000, 'the server has logged it');
      const scan = new SecretScan(secrets);
      expect(scan.in(Buffer.from(JSON.stringify(refused.body)))).toEqual([]);
      expect(scan.in(logs())).toEqual([]);
      expect((await put(answered.ballot)).status).toBe(201);
    },
    20_000,
  );

  it('A25 the register fails while somebody takes a token: their code is in no log', async () => {
    const code = codes[next] ?? '';
    secrets.push(code, code.replaceAll('-', ''));
    await database.query('revoke update on register.invitations from app_rw');
    const refused = await service.takeToken(code, makeBlinded());
    await database.query('grant update on register.invitations to app_rw');
    expect(refused.status).toBeGreaterThanOrEqual(500);
    await until(() => cluster.log().includes('permission denied for table invitations'), 5000, 'logged');
    expect(new SecretScan(secrets).in(logs())).toEqual([]);
  });

  it('A25 what cannot be read, is too large or is not an answer is not logged either', async () => {
    const [{ ticket } = { ticket: {} }] = waiting;
    const canary = `canary${randomBytes(9).toString('hex')}`;
    secrets.push(canary);
    const bodies = [
      { ...ticket, language: canary, response: canary },
      { ...ticket, language: 'en', response: { [canary]: canary, ratings: { [canary]: canary } } },
      { ...ticket, token: canary, response: canary },
      { response: canary.repeat(100_000) },
    ];
    for (const body of bodies) expect((await put(body)).status).toBeGreaterThanOrEqual(400);
    const scan = new SecretScan(secrets);
    const found = scan.in(logs());
    recordLeak({
      id: 'A25',
      tried: `${String(DATABASE_FAULTS.length + 1)} database errors and ${String(bodies.length)} unreadable ballots, all logs`,
      figure: `${String(found.length)} of ${String(secrets.length)} secrets`,
      chance: null,
    });
    expect(found).toEqual([]);
  });

  it('A25 the same search finds an answer in the log of a server that writes down failed statements', async () => {
    const canary = `canary${randomBytes(9).toString('hex')}`;
    await database.query('set log_min_error_statement = error');
    await expect(database.query(`select '${canary}'::int`)).rejects.toThrow();
    await database.query('reset log_min_error_statement');
    const isLogged = (): boolean => new SecretScan([canary]).in(logs()).length === 1;
    await until(isLogged, 5000, 'the canary is logged');
    expect(isLogged()).toBe(true);
  });
});
