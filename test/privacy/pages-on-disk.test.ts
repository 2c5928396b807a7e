import { existsSync } from 'node:fs';
import { ANSWERS, LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';
import { recordLeak } from './leak-figures.js';
import { SecretScan } from './secret-scan.js';

const BALLOTS = 12;

let box: SealedBoxFixture;
let campaign: LockedTestCampaign;
/** The files of the campaign's partition: table, what is stored beside it, indexes. */
let files: readonly string[];
let hashes: readonly string[];
let ballots: readonly string[];

const rows = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  box.database.query<Row>(sql, values);

async function filesOfPartition(): Promise<readonly string[]> {
  const partition = `box.ballots_${campaign.campaignId.replaceAll('-', '')}`;
  const found = await rows<{ path: string }>(
    `select current_setting('data_directory') || '/' || pg_relation_filepath(c.oid) as path
       from pg_class t join pg_class c
         on c.oid in (t.oid, t.reltoastrelid)
         or c.oid in (select indexrelid from pg_index where indrelid in (t.oid, t.reltoastrelid))
      where t.oid = $1::regclass`,
    [partition],
  );
  return found.map(({ path }) => path);
}

/** Every page of every table and index, PostgreSQL's own included, with what was deleted and not yet written over. */
async function pages(): Promise<Buffer> {
  const read = await rows<{ page: Buffer }>(
    `select get_raw_page(c.oid::regclass::text, fork, block::int8) as page
       from pg_class c, unnest(array['main', 'fsm', 'vm']) fork,
            generate_series(0, pg_relation_size(c.oid, fork) / current_setting('block_size')::int - 1) block
      where c.relkind in ('r', 't', 'm', 'i', 'S')`,
  );
  return Buffer.concat(read.map(({ page }) => page));
}

/** The middle of a ballot: what lies beside its edges is the same wherever it is stored. */
const partOf = (sealed: Buffer): string => sealed.subarray(100, 164).toString('hex');

beforeAll(async () => {
  box = await SealedBoxFixture.start();
  campaign = await box.lock();
  for (let sent = 0; sent < BALLOTS; sent += 1) {
    const answer = await fetch(box.url('ballots'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(await box.ticket(campaign)), language: 'en', response: ANSWERS }),
    });
    expect(answer.status).toBe(201);
  }
  await rows('create extension pageinspect');
  const stored = await rows<{ token_hash: Buffer; sealed: Buffer }>(
    'select token_hash, sealed from box.ballots',
  );
  hashes = stored.map(({ token_hash: hash }) => hash.toString('hex'));
  ballots = stored.map(({ sealed }) => partOf(sealed));
  await rows('analyze');
  await rows('checkpoint');
  files = await filesOfPartition();
});

afterAll(async () => {
  await box.stop();
});

describe('A5 the pages of the database, read by pageinspect', () => {
  it('A5 hold every sealed ballot while they lie in the box', async () => {
    const read = await pages();
    expect(new SecretScan(ballots).in(read)).toHaveLength(BALLOTS);
    expect(new SecretScan(hashes).in(read)).toHaveLength(BALLOTS);
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(files.every((path) => existsSync(path))).toBe(true);
  });

  it('A5 leave no trace of a ballot in the statistics that the server keeps for planning', async () => {
    const kept = await rows(
      `select tablename, attname from pg_stats where schemaname = 'box' and tablename like 'ballots%'`,
    );
    const others = await rows(`select 1 from pg_stats where schemaname = 'box'`);
    expect(kept).toEqual([]);
    expect(others).not.toEqual([]);
  });

  it('A5 hold none after the opening, and nothing by which one could be found: their files are gone', async () => {
    await box.close(campaign);
    await box.open();
    await rows('vacuum');
    await rows('checkpoint');
    const read = await pages();
    const found = new SecretScan(ballots).in(read).length;
    const keys = new SecretScan(hashes).in(read).length;
    recordLeak({
      id: 'A5',
      tried: `${String(BALLOTS)} ballots and their keys in all pages after the opening`,
      figure: `${String(found)} ballots, ${String(keys)} keys`,
      chance: null,
    });
    expect(read.length).toBeGreaterThan(1_000_000);
    expect([found, keys]).toEqual([0, 0]);
    expect(files.filter((path) => existsSync(path))).toEqual([]);
  });
});
