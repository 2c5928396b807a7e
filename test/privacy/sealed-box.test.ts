import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { RaterGroup } from '../../src/core/questionnaires/questionnaire.js';
import { ANSWERS, LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';
import { TestTicket } from '../support/rater.js';

let box: SealedBoxFixture;

beforeAll(async () => {
  box = await SealedBoxFixture.start();
});

afterAll(async () => {
  await box.stop();
});

interface Sender {
  readonly group?: RaterGroup;
  readonly subject?: number;
  readonly comment?: string;
}

async function sendWith(ticket: TestTicket, comment?: string): Promise<void> {
  const isPatient = ticket.group === 'patient';
  const response = {
    ratings: isPatient ? { present: 5 } : ANSWERS.ratings,
    comments:
      comment === undefined
        ? []
        : [{ question: isPatient ? 'say' : 'keep', text: comment, mode: 'word-for-word' }],
    conditions: isPatient ? [] : ANSWERS.conditions,
  };
  const answer = await fetch(box.url('ballots'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ticket, language: 'cy', response }),
  });
  expect(answer.status).toBe(201);
}

const send = async (campaign: LockedTestCampaign, { group, subject, comment }: Sender = {}): Promise<void> =>
  sendWith(await box.ticket(campaign, group ?? 'peer', subject ?? 0), comment);

async function sendMany(campaign: LockedTestCampaign, times: number, sender: Sender = {}): Promise<void> {
  for (let sent = 0; sent < times; sent += 1) await send(campaign, sender);
}

const rows = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  box.database.query<Row>(sql, values);

const outcomesOf = async (campaign: LockedTestCampaign, subject = 0): Promise<Record<string, unknown>> => {
  const found = await rows<{ rater_group: string; outcome: string; reason: string | null }>(
    'select rater_group, outcome, reason from results.group_outcomes where campaign_id = $1 and subject_ref = $2',
    [campaign.campaignId, campaign.subjects[subject]],
  );
  return Object.fromEntries(found.map((row) => [row.rater_group, row.reason ?? row.outcome]));
};

const cellsOf = (campaign: LockedTestCampaign): Promise<readonly { cell_group: string; ballots: number }[]> =>
  rows('select cell_group, ballots from results.cells where campaign_id = $1 order by cell_group', [
    campaign.campaignId,
  ]);

const vaultFiles = (campaign: LockedTestCampaign): readonly string[] =>
  box.config.vaultDirs.map((directory) => join(directory, `${campaign.campaignId}.box-key`));

/** Every value of every row of every table, as text: what somebody with a copy of the database reads. */
async function dump(): Promise<string> {
  const tables = await rows<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
      where c.relnamespace::regnamespace::text in ('register', 'box', 'results') and c.relkind = 'r'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const found = await rows<{ text: string }>(`select t::text as text from ${name} t`);
    texts.push(...found.map(({ text }) => text));
  }
  return texts.join('\n');
}

describe('before the box is opened', () => {
  const CANARY = 'canary-7Q';

  it('A4: no answer, token or token input stands anywhere in the database', async () => {
    const campaign = await box.lock();
    const ticket = await box.ticket(campaign);
    await sendWith(ticket, CANARY);
    const everything = await dump();
    expect(everything).toContain(campaign.campaignId);
    for (const secret of [CANARY, Buffer.from(CANARY).toString('hex'), ticket.token, ticket.tokenInput])
      expect(everything).not.toContain(secret);
  });

  it('A4: no private key of a box is in the database or in the box’s own directory', async () => {
    const campaign = await box.lock();
    const [file = ''] = vaultFiles(campaign);
    const privateKey = /"privateKey":"([0-9a-f]{64})"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect(privateKey).toHaveLength(64);
    expect(await dump()).not.toContain(privateKey);
    const keys = readdirSync(join(box.config.dataDir, 'keys'), { recursive: true, withFileTypes: true });
    for (const entry of keys.filter((each) => each.isFile()))
      expect(readFileSync(join(entry.parentPath, entry.name)).toString('hex')).not.toContain(privateKey);
  });

  it('A6: every ballot of an audience has one size, whatever was answered', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 2);
    await send(campaign, { comment: '"'.repeat(12) });
    await send(campaign, { group: 'manager', comment: '💚'.repeat(12) });
    await sendMany(campaign, 2, { group: 'patient' });
    await send(campaign, { group: 'patient', comment: 'ŵ'.repeat(12) });
    const sizes = await rows<{ audience: string; sizes: number; stored: number }>(
      `select rater_group = 'patient' as patient, count(distinct length(sealed))::int as sizes,
              count(distinct pg_column_size(sealed))::int as stored
         from box.ballots where campaign_id = $1 group by 1`,
      [campaign.campaignId],
    );
    expect(sizes.map(({ sizes: different, stored }) => [different, stored])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('A7: no ballot or result has a time, a number in order of arrival, or a trigger', async () => {
    const forbidden = await rows(
      `select c.oid::regclass::text, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where (c.oid = 'box.ballots'::regclass or c.relnamespace = 'results'::regnamespace)
          and c.relkind in ('r', 'p') and a.attnum > 0
          and (a.atttypid::regtype::text ~ 'time|date' or a.attidentity <> '' or a.atthasdef)`,
    );
    const triggers = await rows(
      `select tgname from pg_trigger join pg_class c on c.oid = tgrelid
        where not tgisinternal and c.relnamespace in ('box'::regnamespace, 'results'::regnamespace)`,
    );
    expect([forbidden, triggers]).toEqual([[], []]);
  });

  it('the box cannot read back what it sealed, and nobody else can read it at all', async () => {
    const denied: string[] = [];
    for (const role of ['box', 'app', 'report'] as const) {
      const client = new Client({ connectionString: box.database.urls[role] });
      await client.connect();
      await client.query('select sealed from box.ballots').catch(() => denied.push(role));
      await client.end();
    }
    expect(denied).toEqual(['box', 'app', 'report']);
  });

  it('the box sees nothing of another organisation', async () => {
    await box.lock();
    const client = new Client({ connectionString: box.database.urls.box });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('app.organisation_id', gen_random_uuid()::text, true)`);
    const seen = await client.query('select 1 from box.campaigns union all select 1 from box.subjects');
    const put = client.query(
      `insert into box.organisations (slug, organisation_id) values ('other', gen_random_uuid())`,
    );
    await expect(put).rejects.toThrow('row-level security');
    await client.end();
    expect(seen.rowCount).toBe(0);
  });

  it('the opener leaves an open box alone', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 5);
    await box.open();
    expect(await cellsOf(campaign)).toEqual([]);
    expect(vaultFiles(campaign).every(existsSync)).toBe(true);
  });
});

describe('opening', () => {
  it('publishes what reaches its threshold and destroys the rest unread', async () => {
    const campaign = await box.lock(2);
    await sendMany(campaign, 5);
    await sendMany(campaign, 4, { group: 'other' });
    await send(campaign, { group: 'manager', comment: 'thank you' });
    await sendMany(campaign, 9, { group: 'patient', subject: 1 });
    await box.close(campaign);
    await box.open();
    expect(await outcomesOf(campaign)).toMatchObject({
      peer: 'published',
      other: 'under-threshold',
      manager: 'published',
      patient: 'none',
    });
    expect((await outcomesOf(campaign, 1))['patient']).toBe('under-threshold');
    expect(await cellsOf(campaign)).toEqual([
      { cell_group: 'manager', ballots: 1 },
      { cell_group: 'peer', ballots: 5 },
    ]);
    expect(
      await rows('select text, question from results.manager_comments where campaign_id = $1', [
        campaign.campaignId,
      ]),
    ).toEqual([{ text: 'thank you', question: 'keep' }]);
  });

  it('R2: no anonymous cell below its threshold is at rest in the results', async () => {
    expect(await rows(`select * from results.cells where cell_group <> 'manager' and ballots < 5`)).toEqual(
      [],
    );
  });

  it('destroys every copy of the keys and the ballots as a whole, and does nothing when asked again', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 6);
    await box.close(campaign);
    await box.open();
    const before = await dump();
    expect(vaultFiles(campaign).some(existsSync)).toBe(false);
    await expect(box.tokenKey(campaign.campaignId)).rejects.toMatchObject({ code: 'unavailable' });
    expect(
      await rows(`select relname from pg_class where relname = $1`, [
        `ballots_${campaign.campaignId.replaceAll('-', '')}`,
      ]),
    ).toEqual([]);
    await box.open();
    expect(await dump()).toBe(before);
  });

  it('counts a ballot with a flipped bit as spoiled and opens the others', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 6);
    await rows(
      `update box.ballots set sealed = set_byte(sealed, 100, get_byte(sealed, 100) # 1)
        where campaign_id = $1 and token_hash = (select min(token_hash) from box.ballots where campaign_id = $1)`,
      [campaign.campaignId],
    );
    await box.close(campaign);
    await box.open();
    expect(
      await rows('select ballots, spoiled, state from results.openings where campaign_id = $1', [
        campaign.campaignId,
      ]),
    ).toEqual([{ ballots: 6, spoiled: 1, state: 'finished' }]);
    expect(await cellsOf(campaign)).toEqual([{ cell_group: 'peer', ballots: 5 }]);
  });

  it('does not open a ballot that was moved to another subject', async () => {
    const campaign = await box.lock(2);
    await sendMany(campaign, 5);
    await sendMany(campaign, 6, { subject: 1 });
    await rows(
      `update box.ballots set subject_ref = $2 where campaign_id = $1 and token_hash =
        (select min(token_hash) from box.ballots where campaign_id = $1 and subject_ref = $3)`,
      [campaign.campaignId, campaign.subjects[0], campaign.subjects[1]],
    );
    await box.ticket(campaign);
    await box.close(campaign);
    await box.open();
    expect(
      await rows('select spoiled from results.openings where campaign_id = $1', [campaign.campaignId]),
    ).toEqual([{ spoiled: 1 }]);
  });

  it('destroys a group with more ballots than tokens were taken, unread, and opens the others', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 5);
    await sendMany(campaign, 5, { group: 'other' });
    await rows(
      `insert into box.ballots select organisation_id, campaign_id, sha256(token_hash), subject_ref, rater_group,
        request_digest, sealed, version, withdrawn from box.ballots where campaign_id = $1 and rater_group = 'other' limit 1`,
      [campaign.campaignId],
    );
    await box.close(campaign);
    await box.open();
    expect(await outcomesOf(campaign)).toMatchObject({
      peer: 'published',
      other: 'more-ballots-than-tokens',
    });
    expect(await cellsOf(campaign)).toEqual([{ cell_group: 'peer', ballots: 5 }]);
  });

  it.each([
    [
      'lost',
      (file: string) => {
        rmSync(file);
      },
    ],
    [
      'damaged',
      (file: string) => {
        writeFileSync(file, readFileSync(file).subarray(7));
      },
    ],
  ])('F21: uses the other vault copy when one is %s', async (_, harm) => {
    const campaign = await box.lock();
    await sendMany(campaign, 5);
    harm(vaultFiles(campaign)[0] ?? '');
    await box.close(campaign);
    await box.open();
    expect(await cellsOf(campaign)).toEqual([{ cell_group: 'peer', ballots: 5 }]);
  });

  it('F22: killed after its commit, it finishes what was left', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 5);
    await box.close(campaign);
    await box.open();
    await rows(`update results.openings set state = 'committed' where campaign_id = $1`, [
      campaign.campaignId,
    ]);
    await box.open();
    expect(
      await rows('select state from results.openings where campaign_id = $1', [campaign.campaignId]),
    ).toEqual([{ state: 'finished' }]);
  });

  it('refuses to drop ballots of which no results were written', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 1);
    const client = new Client({ connectionString: box.database.urls.opener });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('app.organisation_id', $1, true)`, [box.organisationId]);
    await expect(client.query('select box.drop_ballot_partition($1)', [campaign.campaignId])).rejects.toThrow(
      'results not written',
    );
    await client.end();
  });
});

describe('after the box was opened', () => {
  const SUBJECTS = 24;
  const RATERS = 8;

  // Chance: a guessed order of eight puts one comment in its right place on average, so 1 of 8 with a variance of 1
  // per subject; 24 subjects give 24 of 192 with a standard deviation of √24.
  it('A1, A23: neither position nor place on disk matches comments to the order of arrival better than chance', async () => {
    const campaign = await box.lock(SUBJECTS);
    for (let rater = 0; rater < RATERS; rater += 1)
      for (let subject = 0; subject < SUBJECTS; subject += 1)
        await send(campaign, { subject, comment: `rater ${String(rater)}` });
    await box.close(campaign);
    await box.open();
    for (const order of ['position', 'ctid']) {
      const found = await rows<{ right: string }>(
        `select count(*) filter (where text = 'rater ' || place) as right from (
           select text, row_number() over (partition by subject_ref order by ${order}) - 1 as place
             from results.comments where campaign_id = $1) guessed`,
        [campaign.campaignId],
      );
      const byChance = SUBJECTS;
      expect(Number(found[0]?.right)).toBeLessThanOrEqual(byChance + 3 * Math.sqrt(SUBJECTS));
    }
    const transactions = await rows(
      'select distinct xmin::text from results.comments where campaign_id = $1',
      [campaign.campaignId],
    );
    expect(transactions).toHaveLength(1);
  });

  it('A27: with a backup of the ballots restored and the results gone, the opener refuses', async () => {
    const campaign = await box.lock();
    await sendMany(campaign, 5);
    await rows(`create table public.backup as select * from box.ballots where campaign_id = $1`, [
      campaign.campaignId,
    ]);
    await box.close(campaign);
    await box.open();
    await rows('set session_replication_role = replica');
    for (const table of [
      'cells',
      'item_counts',
      'component_sums',
      'group_outcomes',
      'conditions',
      'openings',
    ])
      await rows(`delete from results.${table} where campaign_id = $1`, [campaign.campaignId]);
    await rows(`create table box.restored partition of box.ballots for values in ('${campaign.campaignId}')`);
    await rows('insert into box.ballots select * from public.backup');
    await expect(box.open()).rejects.toThrow('could not be opened');
    expect(await cellsOf(campaign)).toEqual([]);
  });
});
