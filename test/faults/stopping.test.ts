import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTicket } from '../support/rater.js';
import { answerWithAll, ballotOf, LiveService, receiptOf, send, SLUG, takeTicket } from './live-service.js';
import { isAlive, ServiceProcess, TemporaryDirectory, temporaryDirectory, until } from './service-process.js';

const RATERS = 200;
const STOP_WITHIN_MS = 20_000;

let directory: TemporaryDirectory;
let service: LiveService;
const acknowledged: string[] = [];

beforeAll(async () => {
  directory = temporaryDirectory();
  service = await LiveService.start(directory.path);
  await service.startCampaign();
});

afterAll(async () => {
  await service.process.end();
  directory.remove();
});

/** The same service once more, on the same data. */
async function startAgain(): Promise<void> {
  const { campaignId, subjectId, environment } = service;
  const again = await LiveService.startWith(environment);
  service = Object.assign(again, { campaignId, subjectId });
}

/** A ballot on its way: the first half is sent, the other half when `finish` is called. */
function sendSlowly(ticket: TestTicket): { finish(): Promise<string> } {
  const body = JSON.stringify(ballotOf(ticket));
  const { hostname, port } = new URL(service.config.boxOrigin);
  const socket = connect(Number(port), hostname);
  const head = [
    `POST /o/${SLUG}/ballots HTTP/1.1`,
    `host: ${hostname}:${port}`,
    'content-type: application/json',
    `content-length: ${String(Buffer.byteLength(body))}`,
    'connection: close',
  ].join('\r\n');
  const middle = Math.floor(body.length / 2);
  socket.write(`${head}\r\n\r\n${body.slice(0, middle)}`);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const closed = new Promise((resolve, reject) => {
    socket.once('close', resolve);
    socket.once('error', reject);
  });
  return {
    finish: async () => {
      socket.write(body.slice(middle));
      await closed;
      return said;
    },
  };
}

const nothingIsLeftOf = (family: readonly number[]): Promise<void> =>
  until(() => !family.some(isAlive), 2000, 'every process of the service has ended');

const connects = async (origin: string): Promise<boolean> =>
  send(`${origin}/health/live`, 'GET').then(
    () => true,
    () => false,
  );

describe('F14 SIGTERM under load', () => {
  let family: readonly number[];

  it('F14 lets what is in flight finish, and ends with code 0 within 20 seconds', async () => {
    const [slowCode = '', ...codes] = await service.codes(RATERS);
    const ticket = await takeTicket(service, slowCode);
    if (ticket === null) throw new Error('The service gave no token.');
    let stopping = false;
    const load = answerWithAll(service, codes, () => stopping);
    await until(() => load.acknowledged.length >= 30, 60_000, 'some ballots');
    family = service.process.family();
    const slow = sendSlowly(ticket);
    await pause(100);
    const start = Date.now();
    stopping = true;
    service.process.signal('SIGTERM');
    await pause(300);
    const answer = await slow.finish();
    const { code } = await service.process.ended;
    await load.done;
    acknowledged.push(...load.acknowledged, receiptOf(ticket));
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(answer).toContain(receiptOf(ticket));
    expect(code).toBe(0);
    expect(Date.now() - start).toBeLessThan(STOP_WITHIN_MS);
    expect(load.acknowledged.length).toBeLessThan(codes.length);
  });

  it('F14 leaves no process behind, not the database’s either', async () => {
    expect(family.length).toBeGreaterThan(6);
    await nothingIsLeftOf(family);
  });

  it('F14 has every acknowledged ballot when it is started again', async () => {
    await startAgain();
    expect(await service.receiptsInBox()).toEqual(expect.arrayContaining(acknowledged));
  });
});

describe('a second service on the same data directory', () => {
  it('is refused with the first one’s process id, and the first one goes on', async () => {
    const other = { ...service.environment, PORT: '0', BOX_PORT: '0' };
    const { code, said } = await ServiceProcess.run('all', other).ended;
    expect(said).toContain(
      `Tosturi already runs on ${directory.path} (process ${String(service.process.pid)})`,
    );
    expect(said).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    expect((await send(`${service.config.appOrigin}/health/ready`, 'GET')).status).toBe(200);
    expect((await service.receiptsInBox()).length).toBeGreaterThanOrEqual(acknowledged.length);
  });
});

describe('Ctrl-C', () => {
  it('stops everything, with code 0 and without complaints', async () => {
    const family = service.process.family();
    service.process.interrupt();
    const { code, said } = await service.process.ended;
    await nothingIsLeftOf(family);
    expect(code).toBe(0);
    expect(said.split('\n').filter((line) => line !== '' && !line.startsWith('Tosturi is ready'))).toEqual(
      [],
    );
    expect(await connects(service.config.appOrigin)).toBe(false);
    expect(await connects(service.config.boxOrigin)).toBe(false);
    expect(existsSync(join(directory.path, 'run', 'service.pid'))).toBe(false);
    expect(existsSync(join(directory.path, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('loses nothing: the next start has the data', async () => {
    await startAgain();
    const inBox = await service.receiptsInBox();
    expect(inBox).toEqual(expect.arrayContaining(acknowledged));
  });
});
