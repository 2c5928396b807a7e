import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RaterGroup } from '../../src/core/questionnaires/questionnaire.js';
import { until } from '../faults/service-process.js';
import { ANSWERS, LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';
import { PROJECT_ROOT } from '../support/project-fixture.js';
import { recordLeak } from './leak-figures.js';

const KILLS = 20;
/** Always more than one opening gets through before it is killed. */
const WAITING = 3;
const MAIN = join(PROJECT_ROOT, 'dist', 'src', 'main.js');

let box: SealedBoxFixture;
/** Opened without a disturbance; the others hold the same answers. */
let calm: LockedTestCampaign;
const disturbed: LockedTestCampaign[] = [];

const rows = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  box.database.query<Row>(sql, values);

interface Run {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly ms: number;
  readonly said: string;
}

const isAtWork = async (): Promise<boolean> =>
  (await rows(`select 1 from pg_stat_activity where datname = current_database() and usename = 'opener_rw'`))
    .length > 0;

/**
 * The opener as the supervisor starts it, a process of its own; killed so long after it has signed in to the database,
 * or let be.
 */
async function runOpenerProcess(killAfterMs?: number): Promise<Run> {
  const { dataDir, databases } = box.config;
  const env = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    OPENER_DATABASE_URL: databases.opener ?? '',
  };
  const child = spawn(process.execPath, [MAIN, 'opener'], { cwd: PROJECT_ROOT, env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close') as Promise<[Run['code'], Run['signal']]>;
  while (child.exitCode === null && !(await isAtWork())) await pause(2);
  const begun = performance.now();
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const [code, signal] = await ended;
  clearTimeout(timer);
  // What a killed one had begun is undone by the server as soon as it notices.
  await until(async () => !(await isAtWork()), 10_000, 'the opener has left the database');
  return { code, signal, said, ms: performance.now() - begun };
}

async function send(
  campaign: LockedTestCampaign,
  group: RaterGroup,
  subject: number,
  present: number,
): Promise<void> {
  const response = {
    ratings: { ...ANSWERS.ratings, present },
    comments: [{ question: 'keep', text: `words ${String(present)}`, mode: 'word-for-word' }],
    conditions: ANSWERS.conditions,
  };
  const answer = await fetch(box.url('ballots'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...(await box.ticket(campaign, group, subject)), language: 'en', response }),
  });
  expect(answer.status).toBe(201);
}

/** Nine peers of the one subject, six of the other with two others and a manager: published, pooled and named cells. */
async function collected(): Promise<LockedTestCampaign> {
  const campaign = await box.lock(2);
  for (let rater = 0; rater < 9; rater += 1) await send(campaign, 'peer', 0, (rater % 5) + 1);
  for (let rater = 0; rater < 6; rater += 1) await send(campaign, 'peer', 1, (rater % 3) + 2);
  for (const group of ['other', 'direct-report', 'manager'] as const) await send(campaign, group, 1, 5);
  await box.close(campaign);
  return campaign;
}

/** Everything that was written about a campaign, without what differs by its own identifiers and dice. */
async function written({ campaignId, subjects }: LockedTestCampaign): Promise<object> {
  const tables = await rows<{ name: string }>(
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'campaign_id'
       where relnamespace = 'results'::regnamespace and relkind = 'r' order by 1`,
  );
  const found: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const all = await rows<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - '{organisation_id,position,outcome_hash,merkle_root,receipt}'::text[] as row
         from results.${name} t where campaign_id = $1`,
      [campaignId],
    );
    found[name] = all
      .map(({ row }) => JSON.stringify(row).replaceAll(campaignId, 'campaign'))
      .map((text) =>
        subjects.reduce((done, ref, index) => done.replaceAll(ref, `subject ${String(index)}`), text),
      )
      .toSorted();
  }
  return found;
}

const unfinished = async (): Promise<number> => {
  const finished = await rows<{ campaign_id: string }>(
    `select campaign_id from results.openings where state = 'finished'`,
  );
  const done = new Set(finished.map(({ campaign_id: id }) => id));
  return disturbed.filter(({ campaignId }) => !done.has(campaignId)).length;
};

/** Killed after its results were committed and before everything was destroyed. */
const halfDone = async (): Promise<number> =>
  (await rows(`select 1 from results.openings where state <> 'finished'`)).length;

const partitionOf = ({ campaignId }: LockedTestCampaign): string =>
  `ballots_${campaignId.replaceAll('-', '')}`;

beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('There is no dist/src/main.js: run `npm run build` first.');
  box = await SealedBoxFixture.start();
});

afterAll(async () => {
  await box.stop();
});

describe('A26 the opener killed while it opens', () => {
  it('A26 at twenty random points, and started again each time: it has written what an undisturbed one writes', async () => {
    calm = await collected();
    const one = await runOpenerProcess();
    expect(one).toMatchObject({ code: 0, said: '' });
    const progress: number[] = [];
    let committedOnly = 0;
    // A kill counts when it met an opener that was still at work.
    for (let kills = 0; kills < KILLS;) {
      while ((await unfinished()) < WAITING) disturbed.push(await collected());
      const run = await runOpenerProcess(Math.random() * one.ms);
      committedOnly += await halfDone();
      progress.push(WAITING - (await unfinished()));
      if (run.signal === 'SIGKILL') kills += 1;
      expect(run.said).toBe('');
    }
    const last = await runOpenerProcess();
    expect(last).toMatchObject({ code: 0, said: '' });
    expect(await unfinished()).toBe(0);
    const expected = await written(calm);
    for (const campaign of disturbed) expect(await written(campaign)).toEqual(expected);
    recordLeak({
      id: 'A26',
      tried: `opener killed at ${String(KILLS)} random points over ${String(disturbed.length)} campaigns of 18 ballots`,
      figure: `all ${String(disturbed.length)} equal to the undisturbed one; boxes finished by each killed run: ${progress.join(' ')}; after ${String(committedOnly)} kills results were committed and a box not yet destroyed`,
      chance: null,
    });
  });

  it('A26 every key is gone and every box is empty', async () => {
    for (const campaign of [calm, ...disturbed]) {
      const files = box.config.vaultDirs.map((directory) =>
        join(directory, `${campaign.campaignId}.box-key`),
      );
      expect(files.filter((path) => existsSync(path))).toEqual([]);
      await expect(box.tokenKey(campaign.campaignId)).rejects.toMatchObject({ code: 'unavailable' });
      expect(await rows('select 1 from pg_class where relname = $1', [partitionOf(campaign)])).toEqual([]);
    }
    expect(await rows('select 1 from box.ballots')).toEqual([]);
  });

  it('A26 counted each ballot once', async () => {
    const counted = await rows<{ ballots: number; spoiled: number }>(
      'select distinct ballots, spoiled from results.openings',
    );
    expect(counted).toEqual([{ ballots: 18, spoiled: 0 }]);
  });
});
