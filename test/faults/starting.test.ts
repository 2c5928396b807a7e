import { writeFileSync } from 'node:fs';
import { AddressInfo, createServer, Server } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../src/platform/database/embedded-postgres.js';
import { TEST_SERVER_VARIABLE, TestServer } from '../support/database-server.js';
import { Ended, isAlive, ServiceProcess, TemporaryDirectory, temporaryDirectory } from './service-process.js';

let directory: TemporaryDirectory;
let taken: Server;

beforeAll(async () => {
  directory = temporaryDirectory();
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  taken.close();
  directory.remove();
});

async function startWith(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const [port, boxPort] = await Promise.all([freePort(), freePort()]);
  const ports = { PORT: String(port), BOX_PORT: String(boxPort) };
  return ServiceProcess.run('all', { DATA_DIR: directory.path, ...ports, ...environment }).ended;
}

/** One sentence that says what to do, no stack, and the code that service managers understand. */
function expectRefusal({ code, said }: Ended, sentence: string | RegExp): void {
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(code).toBe(1);
}

const databaseUrl = (change: (url: URL) => void): string => {
  const server = JSON.parse(process.env[TEST_SERVER_VARIABLE] ?? '') as TestServer;
  const url = new URL(`${server.adminUrl}/postgres`);
  change(url);
  return url.toString();
};

describe('a start that cannot succeed says why and ends with code 1', () => {
  it('when app and box have the same hostname', async () => {
    const ended = await startWith({
      APP_ORIGIN: 'http://localhost:3000',
      BOX_ORIGIN: 'http://localhost:3001',
    });
    expectRefusal(ended, 'APP_ORIGIN and BOX_ORIGIN have the same hostname.');
  });

  it('when settings are wrong, all of them at once', async () => {
    const ended = await startWith({ PORT: 'three', DATABASE_URL: 'mysql://user:secret@host/db' });
    expectRefusal(ended, /PORT must be a port number[\s\S]*DATABASE_URL must be a URL/);
    expect(ended.said).not.toContain('secret');
  });

  it('when the data directory cannot be made', async () => {
    const file = join(directory.path, 'a-file');
    writeFileSync(file, '');
    const ended = await startWith({ DATA_DIR: file });
    expectRefusal(ended, `The data directory ${file} cannot be written`);
    expect(ended.said).toContain('Set DATA_DIR to one that can.');
  });

  it.each<[string, (url: URL) => void, string]>([
    ['nothing answers', (url) => (url.port = '1'), 'nothing answers at that host and port'],
    ['the host is unknown', (url) => (url.hostname = 'nowhere.invalid'), 'that host name is not known'],
    ['the password is wrong', (url) => (url.password = 'wrong-secret'), 'the password was not accepted'],
    ['there is no such database', (url) => (url.pathname = '/no_such_one'), 'that database does not exist'],
  ])('when DATABASE_URL is wrong because %s', async (_what, change, sentence) => {
    const ended = await startWith({ DATABASE_URL: databaseUrl(change) });
    expectRefusal(ended, sentence);
    expect(ended.said).toContain('Check DATABASE_URL.');
    expect(ended.said).not.toContain('secret');
  });

  it('when there is no such process', async () => {
    const ended = await ServiceProcess.run('everything', {}).ended;
    expectRefusal(ended, 'There is no process "everything"; choose one of all, app, box');
  });

  it.each(['PORT', 'BOX_PORT'])(
    'when the port of %s is taken, and leaves nothing running',
    async (setting) => {
      const { port } = taken.address() as AddressInfo;
      const other = setting === 'PORT' ? 'BOX_PORT' : 'PORT';
      const environment = {
        DATA_DIR: directory.path,
        [setting]: String(port),
        [other]: String(await freePort()),
      };
      const process = ServiceProcess.run('all', environment);
      const seen = new Set<number>();
      const looking = setInterval(() => {
        for (const pid of process.family()) seen.add(pid);
      }, 100);
      const ended = await process.ended;
      clearInterval(looking);
      expectRefusal(ended, `Port ${String(port)} is taken by another program. Set ${setting} to a free one.`);
      expect(seen.size).toBeGreaterThan(3);
      expect([...seen].filter(isAlive)).toEqual([]);
    },
    60_000,
  );
});
