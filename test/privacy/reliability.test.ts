import { Client } from 'pg';
import { LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';

const LEADERS = 10;
const ENGLISH_RATERS = 10;

let box: SealedBoxFixture;
let campaign: LockedTestCampaign;

/** A hundred in English about ten leaders, and one of each leader's raters in Welsh. */
beforeAll(async () => {
  box = await SealedBoxFixture.start();
  campaign = await box.lock(LEADERS);
  for (let leader = 0; leader < LEADERS; leader += 1) {
    for (let rater = 0; rater < ENGLISH_RATERS; rater += 1) await send(leader, rater, 'en');
    await send(leader, 0, 'cy');
  }
  await box.close(campaign);
  await box.open();
});

afterAll(async () => {
  await box.stop();
});

async function send(leader: number, rater: number, language: string): Promise<void> {
  const ticket = await box.ticket(campaign, 'peer', leader);
  const rating = 1 + ((leader + (rater % 3)) % 5);
  const response = { ratings: { present: rating, listens: 4 } };
  const answer = await fetch(box.url('ballots'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ticket, language, response }),
  });
  expect(answer.status).toBe(201);
}

const kept = () =>
  box.database.query<Record<string, unknown>>(
    'select * from results.reliabilities where campaign_id = $1 order by component',
    [campaign.campaignId],
  );

const readAs = async (url: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select set_config('app.organisation_id', $1, false)`, [box.organisationId]);
    return (await client.query('select 1 from results.reliabilities')).rowCount;
  } finally {
    await client.end();
  }
};

describe('reliability of a campaign', () => {
  it('is kept from a hundred ballots about ten leaders, and the campaign is opened to its end', async () => {
    const rows = await kept();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]).toMatchObject({
      rater_group: 'peer',
      language: 'en',
      component: 'attending',
      alpha: null,
    });
    expect(rows[0]?.icc1).toBeGreaterThan(0);
    const [opening] = await box.database.query('select state from results.openings where campaign_id = $1', [
      campaign.campaignId,
    ]);
    expect(opening).toEqual({ state: 'finished' });
  });

  it('says nothing of a language that few used, not even by subtraction: only the size of a count is kept', async () => {
    const rows = await kept();
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['en']));
    expect(new Set(rows.map((row) => row.ballots_at_least))).toEqual(new Set([100]));
    expect(Object.keys(rows[0] ?? {}).filter((name) => /mean|sd|sum|^n$/.test(name))).toEqual([]);
  });

  it('cannot be changed by whoever wrote it, and not be read by the app', async () => {
    const { urls } = box.database;
    await expect(readAs(urls.opener)).resolves.toBeDefined();
    await expect(readAs(urls.app)).rejects.toThrow('permission denied');
    const client = new Client({ connectionString: urls.opener });
    await client.connect();
    await expect(client.query('update results.reliabilities set alpha = 1')).rejects.toThrow(
      'permission denied',
    );
    await client.end();
  });
});
