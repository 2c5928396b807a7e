import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOpener } from '../../src/opener/opener.process.js';
import { Config } from '../../src/platform/config/config.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../../src/platform/custody/token-key-directory.js';
import { urlForRole } from '../../src/platform/database/roles.js';
import { Vault } from '../../src/platform/vault/vault.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';
import { Crowd, gatherCrowd, gatheringMs } from './crowd.js';
import { DumpedRow, dumpEverything } from './dump.js';
import { filesBelow } from './files.js';
import { recordLeak } from './leak-figures.js';
import { AttackResult, limitOf, matchingAttack } from './matching-attack.js';
import {
  askingIn,
  backUpFiles,
  openDirectory,
  OwnCluster,
  restoreFrom,
  startOwnCluster,
  useForTests,
} from './own-cluster.js';
import { openedWith } from './sealed-rows.js';
import { SecretScan } from './secret-scan.js';
import { ballotsIn, commentsIn, heldBy, suspectsIn } from './suspects.js';

const SUBJECTS = Number(process.env['LEAK_TEST_SUBJECTS'] ?? 24);
const RATERS = 8;
const DAYS = ['collecting', 'closed', 'opened'] as const;
type Day = (typeof DAYS)[number];

const directories: string[] = [];
let cluster: OwnCluster;
let service: TestService;
let tenant: Tenant;
let crowd: Crowd;
let databaseName: string;
let boxKey: Buffer;
let appTokenKey: Buffer;
/** Everything but the vault: the server's files, and the data directory with its token keys. */
const backups = new Map<Day, string>();
const restored = new Map<Day, OwnCluster>();
const dumps = new Map<Day, readonly DumpedRow[]>();

const kept = (directory: string): string => {
  directories.push(directory);
  return directory;
};

const on = <Value>(values: ReadonlyMap<Day, Value>, day: Day): Value => {
  const value = values.get(day);
  if (value === undefined) throw new Error(`There is none of the day "${day}".`);
  return value;
};

async function backUp(day: Day): Promise<void> {
  const target = kept(await backUpFiles(service.database, cluster, day));
  for (const part of ['keys', 'secrets'])
    cpSync(join(service.config.dataDir, part), join(target, 'data', part), { recursive: true });
  backups.set(day, target);
}

async function restore(day: Day): Promise<void> {
  const server = await restoreFrom(on(backups, day), cluster.passwords);
  kept(server.dataDir);
  restored.set(day, server);
  const database = await askingIn(`${server.adminUrl}/${databaseName}`);
  dumps.set(day, await dumpEverything(database));
  await database.end();
}

beforeAll(async () => {
  cluster = await startOwnCluster(kept(openDirectory('backups')));
  await useForTests(cluster);
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  crowd = await gatherCrowd(service, tenant, Array<number>(SUBJECTS).fill(RATERS));
  const [row] = await service.database.query<{ name: string }>('select current_database() as name');
  databaseName = row?.name ?? '';
  const { record } = await new Vault(service.config.vaultDirs).find(crowd.campaignId);
  boxKey = record?.privateKey ?? Buffer.alloc(0);
  const { app } = tokenKeyDirectories(service.config.dataDir);
  appTokenKey = await new TokenKeyDirectory(app).read(crowd.campaignId);
  await backUp('collecting');
  await tenant.members.hr.caller.post(`campaigns/${crowd.campaignId}/close`).expect(204);
  await backUp('closed');
  await service.open();
  await service.runTimers();
  await backUp('opened');
  for (const day of DAYS) await restore(day);
}, gatheringMs(SUBJECTS));

afterAll(async () => {
  await service.stop();
  for (const server of [cluster, ...restored.values()]) await server.stop();
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

const commentsOf = ({ answered }: Crowd): readonly string[] => answered.map(({ comment }) => comment);

const inWords = ({ right, total }: AttackResult): string => `${String(right)} of ${String(total)}`;

const chanceOf = ({ byChance, total }: AttackResult): string => `${String(byChance)} of ${String(total)}`;

describe('A2 the daily backups of the running server, with its write-ahead log', () => {
  it('A2 hold every ballot while they lie in the box, so that there is something to find', () => {
    for (const day of ['collecting', 'closed'] as const) {
      const ballots = ballotsIn(on(dumps, day), crowd);
      expect(ballots).toHaveLength(crowd.answered.length);
      expect(ballots.filter(({ author }) => author === '')).toEqual([]);
    }
  });

  it('A2 hold no word of a comment before the opening, and nothing that a rater held at any time', () => {
    const secrets = crowd.answered.flatMap(heldBy);
    const scan = new SecretScan(secrets);
    const withComments = new SecretScan([...secrets, ...commentsOf(crowd)]);
    const found = DAYS.flatMap((day) =>
      (day === 'opened' ? scan : withComments).inFiles(filesBelow(on(backups, day))),
    );
    recordLeak({
      id: 'A2',
      tried: `${String(secrets.length)} codes, token inputs and tokens, and the comments of sealed ballots, in every file of three backups`,
      figure: found.length,
      chance: null,
    });
    expect(found).toEqual([]);
  });

  it('A2 the same search finds the comments once they are published', () => {
    const found = new SecretScan(commentsOf(crowd)).inFiles(filesBelow(on(backups, 'opened')));
    expect(new Set(found.map((line) => line.split(' in ')[0])).size).toBe(crowd.answered.length);
    expect(found.some((line) => line.includes('/pg_wal/'))).toBe(true);
  });

  it('A2 hold no private key of the box, in no form', () => {
    const scan = new SecretScan([boxKey.toString('hex')]);
    expect(boxKey).toHaveLength(32);
    expect(scan.inFiles(DAYS.flatMap((day) => filesBelow(on(backups, day))))).toEqual([]);
    expect(scan.in(Buffer.concat([Buffer.from('before '), boxKey]))).toHaveLength(1);
  });

  it('A2 tell who answered by the order of the rows, and of no ballot what it says', () => {
    const rows = on(dumps, 'closed');
    const result = matchingAttack(suspectsIn(rows), ballotsIn(rows, crowd));
    const opened = openedWith(appTokenKey, rows);
    recordLeak({
      id: 'A2',
      tried: 'ballots of the backup of the closed box laid beside who answered',
      figure: `${inWords(result)} sealed ballots found, ${String(opened.length)} readable`,
      chance: chanceOf(result),
    });
    expect(result.right).toBeGreaterThan(limitOf(result));
    expect(opened).toEqual([]);
  });

  it('A2 would tell everything to somebody with the key from the vault, which is why it is not in them', () => {
    const opened = openedWith(boxKey, on(dumps, 'closed'));
    expect(opened).toHaveLength(crowd.answered.length);
    expect(commentsOf(crowd).filter((comment) => !JSON.stringify(opened).includes(comment))).toEqual([]);
  });

  it('A2 laid beside each other name the author of no published comment more often than chance', () => {
    const comments = commentsIn(on(dumps, 'opened'), crowd, crowd.campaignId);
    for (const day of DAYS) {
      const result = matchingAttack(suspectsIn(on(dumps, day)), comments);
      recordLeak({
        id: 'A2',
        tried: `published comments laid beside the register of the backup "${day}"`,
        figure: `${inWords(result)} right`,
        chance: chanceOf(result),
      });
      expect(result.right).toBeLessThanOrEqual(limitOf(result));
    }
  });
});

describe('A3 the log of the database server, letters and answers and opening included', () => {
  it('A3 holds no comment, and nothing that a rater held: no code from a letter, token or token input', () => {
    const secrets = [...crowd.answered.flatMap(heldBy), ...commentsOf(crowd)];
    expect(cluster.log()).toContain('database system is ready');
    expect(new SecretScan(secrets).in(Buffer.from(cluster.log()))).toEqual([]);
  });
});

describe('A27 last week’s backup restored after the opening', () => {
  /** What an installation has then: the old tables, and of the keys only what the backup itself held. */
  function configAfter(day: Day, parts: readonly string[]): Config {
    const dataDir = kept(openDirectory('after'));
    mkdirSync(join(dataDir, 'run'));
    for (const part of parts)
      execFileSync('cp', ['-a', join(on(backups, day), 'data', part), join(dataDir, part)]);
    const url = `${on(restored, day).adminUrl}/${databaseName}`;
    const opener = urlForRole(url, 'opener', cluster.passwords);
    return {
      ...service.config,
      dataDir,
      databases: { ...service.config.databases, opener },
    };
  }

  const resultsOn = async (day: Day): Promise<readonly object[]> => {
    const database = await askingIn(`${on(restored, day).adminUrl}/${databaseName}`);
    const rows = await dumpEverything(database);
    await database.end();
    return rows.filter(({ table }) => table.startsWith('results.'));
  };

  it('A27 both copies of the key to the box and both token keys are gone for good', async () => {
    const vault = await new Vault(service.config.vaultDirs).find(crowd.campaignId);
    expect(vault.record).toBeNull();
    const directoriesOfKeys = Object.values(tokenKeyDirectories(service.config.dataDir));
    for (const directory of directoriesOfKeys)
      expect(await new TokenKeyDirectory(directory).find(crowd.campaignId)).toBeNull();
  });

  it.each([
    ['without any key', []],
    ['with the token keys of that day', ['keys']],
  ])('A27 the opener refuses a closed box %s and writes no result', async (_, parts) => {
    await expect(runOpener(configAfter('closed', parts))).rejects.toThrow('could not be opened');
    expect(await resultsOn('closed')).toEqual([]);
    recordLeak({
      id: 'A27',
      tried: `opening the closed box of the backup again, ${_}`,
      figure: '0 ballots opened',
      chance: null,
    });
  });

  it('A27 a box that was still collecting is not opened either', async () => {
    await runOpener(configAfter('collecting', ['keys']));
    expect(await resultsOn('collecting')).toEqual([]);
  });

  it('A27 what the refused openings left in the restored server’s files is ciphertext only', () => {
    const scan = new SecretScan(commentsOf(crowd));
    const files = (['collecting', 'closed'] as const).flatMap((day) =>
      filesBelow(on(restored, day).directory),
    );
    expect(files.length).toBeGreaterThan(1000);
    expect(scan.inFiles(files)).toEqual([]);
  });
});
